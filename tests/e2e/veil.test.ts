/** Ads that the lists know are hidden before they are seen, whether or not the worker is awake. */
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { FRAME_LOG, paintedOn, TELL_TALE } from '../support/painted';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
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

const page = (top: string) => articlePage({ head: STYLE + FRAME_LOG }).replace('<main>', `<main>${top}`);

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
      console.log(kind, JSON.stringify(shown), JSON.stringify(timed));
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
