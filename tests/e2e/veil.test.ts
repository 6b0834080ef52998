/** Ads that the lists know are hidden before they are seen, whether or not the worker is awake. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { folderSite, pageSite, type Site } from '../support/news-server';
import { frameLog, paintedOn, TELL_TALE } from '../support/painted';
import { sharedFolder } from '../support/shared';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { storeSettings, untilPageStart } from './support/in-extension';
import { addHostRules, listsStored, simpleToken } from './support/lists';
import { useSession } from './support/session';

const HOST = 'www.kabarpagi.example';
const url = `https://${HOST}/berita/2026/11/lampu-pelabuhan`;
const controlUrl = `https://${HOST}/berita/2026/11/tanpa-daftar`;

const className = simpleToken(/^\.[a-z-]{6,}$/).slice(1);
const lateNames = [/^\.ad[a-z_]{6,}$/, /^\.[a-z]+-[a-z]+-\w+$/].map((fits) => simpleToken(fits).slice(1));
const idName = simpleToken(/^#[a-z]{5,}$/i).slice(1);

const STYLE = `<style>[data-tell] { background: ${TELL_TALE}; width: 600px; height: 90px; display: block }</style>`;
const ad = (tell: string, attributes: string, tag = 'div') =>
  `<${tag} data-tell="${tell}" elementtiming="${tell}" ${attributes}>Iklan ${tell}</${tag}>`;
/** One of each way in which lists hide. */
const ADS = [
  ad('host', 'class="kotak-mitra"'),
  ad('class', `class="lebar ${className}"`),
  ad('id', `id="${idName}"`),
  ad('name', 'id="div-gpt-ad-1690-0"'),
].join('\n');
/** One that comes soon and one that comes when the page has been still for a while; both with a name not met before. */
const LATE = ['late', 'later']
  .map((tell, at) => {
    const markup = JSON.stringify(ad(tell, `class="${lateNames[at]}"`));
    return `<script>setTimeout(() => document.querySelector('main').insertAdjacentHTML('afterbegin', ${markup}), ${[60, 500][at]})</script>`;
  })
  .join('');

const page = (top: string) => articlePage({ head: STYLE + frameLog() }).replace('<main>', `<main>${top}`);

describeInEachBrowser('Listed ads', (open, kind) => {
  const use = useSession(open, [
    pageSite(url, page(ADS + LATE)),
    pageSite(controlUrl, page(ad('control', 'class="kotak-tetangga"'))),
  ]);
  const seen = async (address: string) => {
    const tab = await use.browser.newPage();
    await use.browser.killBackground();
    await tab.goto(address);
    await until(() => tab.evaluate(() => performance.now() > 1_500), { what: 'end of the log' });
    const log = await tab.evaluate(() => {
      const { shown, timed } = window as unknown as { shown: Record<string, number>; timed: string[] };
      return {
        shown,
        timed,
        displays: [...document.querySelectorAll('[data-tell]')].map((one) => getComputedStyle(one).display),
      };
    });
    await tab.close();
    return log;
  };

  it('are not painted while the worker sleeps', async () => {
    await listsStored(use.browser);
    await addHostRules(use.browser, 'kabarpagi.example', { h: ['.kotak-mitra'] });
    for (let round = 0; round < 5; round++) {
      const { shown, timed, displays } = await seen(url);
      expect(displays).toEqual(Array.from({ length: 6 }, () => 'none'));
      expect(timed).toEqual([]);
      expect(Math.max(0, ...Object.values(shown))).toBeLessThanOrEqual(kind === 'chromium' ? 0 : 1);
    }
    const control = await seen(controlUrl);
    expect(control.shown.control).toBeGreaterThan(20);
    if (kind === 'chromium') expect(control.timed).toEqual(['control']);
  });

  it.runIf(kind === 'chromium')('are on no frame of the trace', async () => {
    const decoder = await use.browser.newPage();
    const look = async (address: string) => {
      const tab = await use.browser.newPage();
      await use.browser.killBackground();
      const painted = await paintedOn(tab, address, decoder);
      await tab.close();
      return painted;
    };
    const { frames, tellTale } = await look(url);
    expect(frames).toBeGreaterThan(0);
    expect(tellTale).toEqual([]);
    expect((await look(controlUrl)).tellTale.length).toBeGreaterThan(0);
  });
});

/** A site whose advertisements have the tell-tale colour, and whose pages log on how many frames they are seen. */
function tellingSite(site: Site): Site {
  return {
    host: site.host,
    async answer(asked, headers) {
      const answer = await site.answer(asked, headers);
      const type = answer?.headers?.['content-type'] ?? '';
      if (!answer || !/html|css/.test(type)) return answer;
      const text = Buffer.from(answer.body).toString();
      const body = type.includes('css')
        ? `${text}\n.ads-slot, .ads-slot * { background: ${TELL_TALE} !important; min-height: 90px !important }`
        : text.replace('<head>', `<head>${frameLog('.ads-slot')}`);
      return { ...answer, body };
    },
  };
}

const kompas = sharedFolder('newsstand/kompas');
const kompasUrl = kompas ? (JSON.parse(readFileSync(`${kompas}/expected.json`, 'utf8')) as { url: string }).url : null;

describeInEachBrowser('Advertisements of whole sites', (open, kind) => {
  const sites = [tellingSite(demoSite)];
  if (kompas && kompasUrl) {
    const { hostname, pathname } = new URL(kompasUrl);
    sites.push(tellingSite(folderSite(hostname, kompas, { routes: { [pathname]: 'index.html' } })));
  }
  const use = useSession(open, sites);
  beforeAll(async () => void (await listsStored(use.browser)));

  const pages: [name: string, url: string][] = [
    ['the demo article', demoUrl(demoArticles.id.path)],
    ['the demo front page', demoUrl('/')],
    ...(kompasUrl ? [['the Kompas article', kompasUrl] as [string, string]] : []),
  ];
  it.each(pages)('are never painted on %s while the worker sleeps', async (_, address) => {
    const decoder = await use.browser.newPage();
    const tab = await use.browser.newPage();
    await use.browser.killBackground();
    if (kind === 'chromium') expect((await paintedOn(tab, address, decoder)).tellTale).toEqual([]);
    else await tab.goto(address);
    await until(() => tab.evaluate(() => performance.now() > 1_500), { what: 'end of the log' });
    const shown = await tab.evaluate(() => (window as unknown as { shown: Record<string, number> }).shown);
    expect(shown.ad ?? 0).toBeLessThanOrEqual(kind === 'chromium' ? 0 : 1);
    // They are there, and would be seen.
    const without = await tab.evaluate(() => {
      document.documentElement.setAttribute('data-jernih-off', '');
      return [...document.querySelectorAll('.ads-slot')].filter((one) => one.checkVisibility()).length;
    });
    expect(without).toBeGreaterThan(0);
    await tab.close();
    await decoder.close();
  });

  it('are hidden on articles alone, where the reader wants that', async () => {
    const shown = (tab: Page) =>
      tab.evaluate(() => [...document.querySelectorAll('.ads-slot')].some((one) => one.checkVisibility()));
    await addHostRules(use.browser, 'kabarbening.example', { h: ['.read__title'] });
    await storeSettings(use.browser, { adsEverywhere: false });
    await untilPageStart(use.browser, ['keys']);
    const front = await use.browser.newPage(demoUrl('/'));
    await sleep(800);
    expect(await shown(front)).toBe(true);
    await front.close();
    const article = await use.browser.newPage(demoUrl(demoArticles.id.path));
    await until(async () => !(await shown(article)), { what: 'the article without advertisements' });
    const title = () => article.evaluate(() => document.querySelector('.read__title')?.checkVisibility());
    await until(async () => !(await title()), { what: 'the lists at work' });
    await storeSettings(use.browser, {});
    await untilPageStart(use.browser, ['known-ads']);
    await article.close();
  });
});
