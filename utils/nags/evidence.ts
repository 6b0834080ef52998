/** What speaks for a box being an advertisement or a nag: its labels, its controls, its names, what it leads to. */
import { isShadowed } from '../article/form-names';
import { says } from './phrase-finder';
import { INTENTS, type Intent } from './phrases';
import { boxText, isAdLabel, ownWords } from './words';

const AD_NODES =
  '[id^="div-gpt-ad"], [id^="google_ads"], ins.adsbygoogle, iframe[src*="/ads/"], [href*="doubleclick.net"], [href*="//ads."], a[rel~="sponsored"]';
const LABELS = 'span, small, b, i, em, strong, p, div, label, figcaption';

/** Whether a box is an advertisement or little else but one. */
export function isAd(element: Element): boolean {
  if (element.matches(AD_NODES) || element.querySelector(AD_NODES) !== null) return true;
  if (!element.querySelector('a, img, iframe, video, canvas')) return false;
  if (isAdLabel((element.getAttribute('aria-label') ?? '').toLowerCase())) return true;
  return [...element.querySelectorAll(LABELS)]
    .slice(0, 40)
    .some(
      (label) => label.childElementCount === 0 && (label.textContent ?? '').length < 30 && isAdLabel(boxText(label)),
    );
}

/** Whether a box holds an ad server's slot, whatever it says. */
export const hasAdNode = (element: Element): boolean => element.querySelector(AD_NODES) !== null;

const CONTROL = 'button, a, [role="button"], [class*="close" i], [class*="tutup" i], [aria-label]';

const labelOf = (control: Element): string =>
  `${control.textContent ?? ''} ${control.getAttribute('aria-label') ?? ''}`.replace(/\s+/g, ' ').trim().toLowerCase();

/** By which control a box can be put away: one that says so of an advertisement, another, or none. */
export function closeControl(element: Element): 'ad' | 'box' | null {
  let found: 'box' | null = null;
  for (const control of [...element.querySelectorAll(CONTROL)].slice(0, 40)) {
    if (isShadowed(control)) continue;
    const label = labelOf(control);
    if (label.length > 40) continue;
    if (says('closeAd', label)) return 'ad';
    if (says('dismiss', label) || /^[×✕✖x]/.test(label) || /close|tutup/i.test(control.getAttribute('class') ?? ''))
      found = 'box';
  }
  return found;
}

/** Names that vendors and templates give to such boxes, as whole words of a class or an id. */
const NAMES: readonly [Intent, RegExp][] = [
  ['newsletter', /newsletter|mailing-?list|mc4wp|mailchimp|klaviyo|optinmonster|sumome/],
  [
    'push',
    /onesignal|pushengage|pushcrew|web-?push|push-?(?:prompt|notif|slidedown)|izooto|cleverpush|wonderpush|pushwoosh/,
  ],
  ['app', /smart-?(?:app-?)?banner|app-?banner|app-?install|install-?app|app-?promo|open-?in-?app|branch-banner/],
  ['adblock', /ad-?block|fc-ab-root|blockadblock/],
  [
    'consent',
    /cookie-?(?:banner|bar|notice|consent|law)|consent-?(?:banner|modal|manager)|gdpr|onetrust|didomi|usercentrics|cmp-?container/,
  ],
  ['login', /login-?(?:modal|nag|wall|prompt|popup)|one-?tap|regi-?wall/],
  ['survey', /survey|hotjar|_hj-|qualtrics|usabilla|nps-/],
  ['donate', /donat(?:e|ion)|contribution-?(?:banner|epic)/],
];

/** The box's own names and those of the boxes right in it. */
function namesOf(element: Element): string {
  const named = [element, ...[...element.children].slice(0, 4)];
  return named
    .filter((part) => !isShadowed(part))
    .map((part) => `${part.id} ${part.getAttribute('class') ?? ''}`)
    .join(' ')
    .toLowerCase()
    .slice(0, 400);
}

const STORES =
  'a[href*="play.google.com/store"], a[href*="apps.apple.com"], a[href*="itunes.apple.com"], a[href^="intent:"], a[href^="market:"], a[href*=".app.link"], a[href*="onelink.me"]';

/** What a box shows itself to be without a word of ours. */
function shows(intent: Intent, element: Element): boolean {
  if (intent === 'app') return element.querySelector(STORES) !== null;
  if (intent === 'newsletter') return element.querySelector('input[type="email"]') !== null;
  return false;
}

/** What a box wants of the reader, and what says so. */
export interface Wants {
  intents: Intent[];
  /** Points: two for words or what it holds, one more for a name. */
  points: number;
  reason: string;
}

/** Asks a box what it wants: by its words, by what it holds, by its names. */
export function wantsOf(element: Element): Wants {
  const words = ownWords(element);
  const names = namesOf(element);
  const named = NAMES.filter(([, pattern]) => pattern.test(names)).map(([intent]) => intent);
  const said = INTENTS.filter((intent) => says(intent, words));
  const shown = INTENTS.filter((intent) => !said.includes(intent) && shows(intent, element));
  const intents = INTENTS.filter((intent) => [...said, ...shown, ...named].includes(intent));
  const reasons = [
    said.length > 0 ? `says ${said.join(', ')}` : '',
    shown.length > 0 ? `leads to ${shown.join(', ')}` : '',
    named.length > 0 ? `is named for ${named.join(', ')}` : '',
  ];
  const strength = (intent: Intent) => (said.includes(intent) || shown.includes(intent) ? 2 : 0);
  const points = intents.reduce((sum, intent) => sum + Math.max(strength(intent), 1), 0);
  return {
    // What is said comes before what is only named: the first gives the box its kind.
    intents: [...new Set([...said, ...shown, ...named])],
    points: Math.min(4, points) + (named.length > 0 ? 1 : 0),
    reason: reasons.filter(Boolean).join(', '),
  };
}

/** A player that has started by itself, without sound, as browsers let pages do it. */
export function playsByItself(element: Element): boolean {
  const videos = element.localName === 'video' ? [element] : [...element.querySelectorAll('video')];
  const playing = videos.some((video) => !(video as HTMLVideoElement).paused && (video as HTMLVideoElement).muted);
  return playing || element.querySelector('iframe[src*="autoplay=1"], iframe[src*="autoplay=true"]') !== null;
}
