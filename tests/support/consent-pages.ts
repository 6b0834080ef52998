/**
 * Articles with consent walls, built as the platforms build theirs. A page keeps a log of its own of every answer that it
 * was given, in `data-answers` of its root.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articlePage } from './article-page';
import { pageSite, type Site } from './news-server';

export interface ConsentPage {
  name: string;
  url: string;
  site: Site[];
}

const library = (file: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../node_modules/vanilla-cookieconsent/dist/${file}`, import.meta.url)),
    'utf8',
  );

const STYLE = `<style>
.wall{position:fixed;left:0;right:0;bottom:0;padding:24px;background:#fff;border:1px solid #333;z-index:9000}
.wall.middle{left:25%;right:25%;top:20%;bottom:auto}
.shade{position:fixed;inset:0;background:#0008;z-index:8999}
.locked{overflow:hidden}
</style>`;

/** Runs in the page: notes answers, and takes walls away as an answer does. */
const HELPERS = `<script>
const answered = (answer, ...gone) => {
  const root = document.documentElement;
  root.dataset.answeredAt ??= String(Math.round(performance.now()));
  root.dataset.answers = ((root.dataset.answers ?? '') + ' ' + answer).trim();
  document.body.classList.remove('locked');
  for (const selector of gone) for (const one of document.querySelectorAll(selector)) one.remove();
};
const show = (html, after = 300) => setTimeout(() => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(...holder.childNodes);
  document.documentElement.dataset.shownAt = String(Math.round(performance.now()));
}, after);
</script>`;

const page = (name: string, script: string, headers: Record<string, string> = {}, more: Site[] = []): ConsentPage => {
  const url = `https://${name}.example/news/2026/11/02/harbour-keeps-its-lamp-through-the-winter`;
  const html = articlePage({ head: STYLE + HELPERS, paragraphs: 30, after: `<script>${script}</script>` });
  return { name, url, site: [pageSite(url, html, headers), ...more] };
};

/** Shows markup after a while. */
const shown = (html: string, after?: number): string => `show(${JSON.stringify(html)}${after ? `, ${after}` : ''});`;

const button = (label: string, answer: string, gone: string, attributes = ''): string =>
  `<button type="button" ${attributes} onclick="answered('${answer}', '${gone}')">${label}</button>`;

const lock = `document.body.classList.add('locked');`;

const onetrust = page(
  'onetrust',
  lock +
    shown(`<div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter shade"></div>
<div id="onetrust-banner-sdk" role="dialog" class="wall"><p>We use cookies to measure our audience.</p>
${button('Accept All', 'accepted', '#onetrust-consent-sdk', 'id="onetrust-accept-btn-handler"')}
${button('Reject All', 'rejected', '#onetrust-consent-sdk', 'id="onetrust-reject-all-handler"')}</div></div>`),
);

/** Its first layer has no button that declines: autoconsent asks its script, in the page's own world. */
const cookiebot = page(
  'cookiebot',
  `window.Cookiebot = { hasResponse: false, dialog: { visible: false }, withdraw() { answered('rejected'); }, hide() {
  this.hasResponse = true; document.querySelector('#CybotCookiebotDialog')?.remove(); } };
setTimeout(() => { Cookiebot.dialog.visible = true; }, 300);
${shown(`<div id="CybotCookiebotDialog" role="dialog" class="wall middle"><p>This website uses cookies.</p>
${button('Allow all', 'accepted', '#CybotCookiebotDialog', 'id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll"')}
${button('Customize', 'customized', '.none')}</div>`)}`,
  { 'content-security-policy': "script-src 'unsafe-inline'" },
);

const didomi = page(
  'didomi',
  `window.Didomi = { setUserDisagreeToAll() { answered('rejected', '#didomi-host'); } };
${shown(`<div id="didomi-host"><div id="didomi-popup" class="shade"><div class="didomi-popup-notice wall middle" role="dialog">
<p>With your agreement, we and our partners use cookies.</p>
${button('Agree &amp; Close', 'accepted', '#didomi-host', 'id="didomi-notice-agree-button"')}
${button('Learn More', 'opened', '.none', 'id="didomi-notice-learn-more-button"')}</div></div></div>`)}`,
);

const frameUrl = 'https://cdn.platform.example/index.html?hasCsp=true&message_id=812&consentUUID=1';
const frame = `<!doctype html><title>Message</title><div class="message type-modal"><p>We value your privacy</p>
<button class="sp_choice_type_11" onclick="parent.postMessage('accepted', '*')">Accept</button>
<button class="sp_choice_type_13" onclick="parent.postMessage('rejected', '*')">Reject All</button></div>`;

const sourcepoint = page(
  'sourcepoint',
  `${lock}addEventListener('message', ({ data }) => answered(data, '#sp_message_container_812'));
${shown(`<div id="sp_message_container_812" style="position:fixed;inset:0;z-index:9999;background:#0008">
<iframe id="sp_message_iframe_812" src="${frameUrl}" style="width:100%;height:100%;border:0"></iframe></div>`)}`,
  {},
  [pageSite(frameUrl, frame)],
);

const quantcast = page(
  'quantcast',
  lock +
    shown(`<div id="qc-cmp2-container"><div id="qc-cmp2-main" class="shade"><div id="qc-cmp2-ui" role="dialog" class="wall">
<p>We value your privacy</p><div class="qc-cmp2-summary-buttons">
${button('MORE OPTIONS', 'opened', '.none', 'mode="secondary"')}
${button('DISAGREE', 'rejected', '#qc-cmp2-container', 'mode="secondary"')}
${button('AGREE', 'accepted', '#qc-cmp2-container', 'mode="primary"')}</div></div></div></div>`),
);

/** The rule clicks its second button, which here is the one that agrees. */
const quantcastTrap = page(
  'quantcast-trap',
  shown(`<div id="qc-cmp2-container"><div id="qc-cmp2-ui" role="dialog" class="wall"><p>We value your privacy</p>
<div class="qc-cmp2-summary-buttons">${button('LEARN MORE', 'opened', '.none', 'mode="secondary"')}
${button('ACCEPT ALL', 'accepted', '#qc-cmp2-container', 'mode="secondary"')}</div></div></div>`),
);

const usercentrics = page(
  'usercentrics',
  `window.UC_UI = { closeCMP() {}, denyAllConsents() { answered('denied-by-api'); }, acceptAllConsents() { answered('accepted'); } };
setTimeout(() => {
  const host = document.createElement('div');
  host.id = 'usercentrics-root';
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<div data-testid="uc-container" style="position:fixed;left:0;right:0;bottom:0;padding:30px;background:#fff;z-index:9999" role="dialog">' +
    '<p>Privatsphäre-Einstellungen</p><button data-testid="uc-accept-all-button">Alles akzeptieren</button>' +
    '<button data-testid="uc-deny-all-button">Ablehnen</button></div>';
  root.querySelector('[data-testid=uc-accept-all-button]').onclick = () => { answered('accepted'); host.remove(); };
  root.querySelector('[data-testid=uc-deny-all-button]').onclick = () => { answered('rejected'); host.remove(); };
  document.body.append(host);
}, 300);`,
);

const vanilla: ConsentPage = (() => {
  const url = 'https://vanilla.example/news/2026/11/02/harbour-keeps-its-lamp-through-the-winter';
  const config = `CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  onConsent: ({ cookie }) => answered(cookie.categories.includes('analytics') ? 'accepted' : 'rejected'),
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'We use cookies', description: 'Cookies tell us what is read.', acceptAllBtn: 'Accept all',
      acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Manage preferences' },
    preferencesModal: { title: 'Preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all',
      savePreferencesBtn: 'Save', sections: [] } } } } });`;
  const head = `${STYLE}${HELPERS}<link rel="stylesheet" href="/cc.css"><script src="/cc.js" defer></script>`;
  const after = `<script>addEventListener('DOMContentLoaded', () => { ${config} });</script>`;
  const type = (kind: string) => ({ 'content-type': `${kind}; charset=utf-8` });
  return {
    name: 'vanilla',
    url,
    site: [
      pageSite(url, articlePage({ head, after, paragraphs: 30 })),
      pageSite('https://vanilla.example/cc.js', library('cookieconsent.umd.js'), type('text/javascript')),
      pageSite('https://vanilla.example/cc.css', library('cookieconsent.css'), type('text/css')),
    ],
  };
})();

const bar = (words: string, ...buttons: string[]): string =>
  `<div class="wall"><p>${words}</p>${buttons.join('')}</div>`;

const KUKI = 'Kami dan 214 mitra kami memakai kuki untuk mengukur pembaca dan menampilkan iklan.';

const indonesian = page(
  'bar-id',
  shown(bar(KUKI, button('Terima', 'accepted', '.wall'), button('Tolak', 'rejected', '.wall'))),
);

/** Refusing takes a second step, whose switches are on. */
const twoSteps = page(
  'langkah',
  `window.simpan = () => answered([...document.querySelectorAll('.pilihan input')].every((one) => one.disabled || !one.checked)
  ? 'rejected' : 'accepted', '.wall', '.pilihan');
window.atur = () => { document.querySelector('.wall').insertAdjacentHTML('afterend',
  '<div class="pilihan wall middle" role="dialog"><p>Pengaturan kuki</p>' +
  '<label><input type="checkbox" checked disabled>Wajib</label><label><input type="checkbox" checked>Iklan</label>' +
  '<label><input type="checkbox" checked>Statistik</label>' +
  '<button onclick="simpan()">Simpan pilihan</button><button onclick="answered(\\'accepted\\')">Terima semua</button></div>'); };
${shown(bar(KUKI, button('Setuju', 'accepted', '.wall'), '<button onclick="atur()">Atur kuki</button>'))}`,
);

const acceptOnly = page('setuju', lock + shown(bar(KUKI, button('Mengerti', 'accepted', '.wall'))));

/** Two buttons, of which neither refuses. */
const noWayOut = page(
  'no-way-out',
  lock +
    shown(
      bar(
        'We use cookies.',
        button('ACCEPT ALL', 'accepted', '.wall'),
        button('Reject and subscribe', 'bought', '.wall'),
      ),
    ),
);

/** Opened by the reader: what stands in it is theirs to answer. */
const asked = page(
  'asked',
  `const link = document.createElement('button'); link.id = 'open'; link.textContent = 'Cookie settings';
document.querySelector('h1').before(link);
link.onclick = () => { ${shown(bar('We use cookies.', button('Accept all', 'accepted', '.wall'), button('Reject all', 'rejected', '.wall')), 100)} };`,
);

const late = page(
  'late',
  shown(
    bar('We use cookies.', button('Accept all', 'accepted', '.wall'), button('Only necessary', 'rejected', '.wall')),
    5_000,
  ),
);

/** Nothing here asks for consent, though a button says "Reject". */
const otherDialog = page(
  'other-dialog',
  shown(`<div class="wall" role="dialog" id="other"><p>A call from the harbour office.</p>
${button('Answer', 'answered', '#other')}${button('Reject', 'rejected', '#other')}</div>`),
);

export const REFUSED: ConsentPage[] = [
  onetrust,
  cookiebot,
  didomi,
  sourcepoint,
  quantcast,
  usercentrics,
  vanilla,
  indonesian,
  twoSteps,
  late,
];
export const ACCEPT_ONLY: ConsentPage[] = [acceptOnly, noWayOut, quantcastTrap];
export const LET_BE = { asked, otherDialog };
export const consentSites: Site[] = [...REFUSED, ...ACCEPT_ONLY, asked, otherDialog].flatMap(({ site }) => site);
