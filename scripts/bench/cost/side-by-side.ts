/** The sections `heap`, `large` and `returning`: the same pages with and without Jernih, at the same time. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { articlePage } from '../../../tests/support/article-page';
import { pageSite, type Site } from '../../../tests/support/news-server';
import { sleep } from '../../../tests/support/until';
import { median } from '../../support/trace-cost';
import type { CostStage } from './stage';

/** A page for a look at its heap is opened so often; a minute is its own mean. */
const ROUNDS = 3;
const MINUTE_S = 60;

const words = 'kabar pagi dari tepi sungai yang kembali jernih';
const row = (n: number) =>
  `<div class="row r${n % 40}"><a id="a${n}" href="https://h${n % 90}.example/p/${n}"><span class="c${n % 400}">${words}</span></a><p>${words}</p></div>`;
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n)).join('');
const page = (body: string) => `<!doctype html><title>Cost</title><body>${body}</body>`;

/** A page that puts an advertisement in again every 50 ms. @param ad makes it, out of `n`, its number */
const restless = (ad: string) => `<script>
  let n = 0;
  setInterval(() => {
    document.getElementById('back')?.remove();
    const host = document.createElement('div');
    host.id = 'back';
    n++;
    host.innerHTML = ${ad};
    document.body.prepend(host);
  }, 50);
</script>`;
const banner = (name: string) =>
  `'<div class="' + ${name} + '" style="position:fixed;left:0;right:0;bottom:0;height:90px;background:#ddd;z-index:5000"><a rel="sponsored" href="/x">Buy</a> <button>Close ad</button></div>'`;
const nag =
  '<div style="position:fixed;inset:auto 0 0 0;z-index:9000;background:#fff"><p>Sign up for our newsletter.</p><input type="email"><button>No thanks</button></div>';

interface Measured {
  name: string;
  url: string;
  /** For how long its work is measured. */
  seconds: number;
  html: string;
}

const LARGE: Measured[] = [
  { name: '20,000 elements', url: 'https://large.example/list', seconds: 10, html: page(rows(5_000)) },
];

const SMALL: Measured[] = [
  {
    name: 'an article with nags',
    url: 'https://letter.example/2026/11/02/harbour-keeps-its-lamp-through-the-winter',
    seconds: 5,
    html: articlePage({ paragraphs: 60, after: nag }),
  },
  { name: 'a small page', url: 'https://small.example/list', seconds: 3, html: page(rows(50)) },
];

const RESTLESS: Measured[] = [
  {
    name: 'a listed ad again every 50 ms',
    url: 'https://again.example/list',
    seconds: MINUTE_S,
    html: page(
      rows(100) +
        restless(
          `'<div class="adsbygoogle ad-' + (n % 500) + '"><a href="https://ads' + n + '.example/"><b>Iklan</b></a></div>'`,
        ),
    ),
  },
  {
    name: 'a banner again, under one name',
    url: 'https://one.example/2026/11/an-advertisement-that-comes-back',
    seconds: MINUTE_S,
    html: articlePage({ paragraphs: 20, after: restless(banner("'again'")) }),
  },
  {
    name: 'a banner again, under other names',
    url: 'https://many.example/2026/11/an-advertisement-of-many-names',
    seconds: MINUTE_S,
    html: articlePage({ paragraphs: 20, after: restless(banner("'x' + Math.random().toString(36).slice(2)")) }),
  },
];

interface Figures {
  /** Work of the page's main thread, ms of its own clock. */
  work: number;
  /** JavaScript heap after a collection, bytes: of all worlds in the page. */
  heap: number;
}

async function metric(protocol: CDPSession, name: string): Promise<number> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** Opens the page in a tab that has shown its host before, so that both are in one process. */
async function measured(tab: Page, url: string, seconds: number): Promise<Figures> {
  await tab.goto(new URL('/start', url).href);
  const protocol = await tab.createCDPSession();
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metric(protocol, 'ThreadTime');
  await tab.goto(url, { waitUntil: 'load' });
  await sleep(seconds * 1_000);
  const work = (await metric(protocol, 'ThreadTime')) - before;
  await protocol.send('HeapProfiler.collectGarbage');
  return { work: work * 1_000, heap: await metric(protocol, 'JSHeapUsedSize') };
}

async function figuresOf(browser: Browser, { url, seconds }: Measured): Promise<Figures> {
  const all: Figures[] = [];
  for (let round = 0; round < (seconds < MINUTE_S ? ROUNDS : 1); round++) {
    // In a window: what stands behind another tab draws nothing.
    const tab = await browser.newPage({ type: 'window' });
    all.push(await measured(tab, url, seconds));
    await tab.close();
  }
  return { work: median(all.map(({ work }) => work)), heap: median(all.map(({ heap }) => heap)) };
}

/** Both browsers at the same time, so that the rest of the machine disturbs both. */
async function lineOf({ bare, ours }: CostStage, one: Measured): Promise<string> {
  const [without, with_] = await Promise.all([figuresOf(bare.browser, one), figuresOf(ours.browser, one)]);
  const percent = (work: number) => `${((work / (one.seconds * 1_000)) * 100).toFixed(2)} %`;
  return (
    `${one.name.padEnd(34)} work ${without.work.toFixed(0)} → ${with_.work.toFixed(0)} ms,` +
    ` ${percent(with_.work - without.work)} of ${one.seconds} s more   heap ${((with_.heap - without.heap) / 1_048_576).toFixed(2)} MB more`
  );
}

/** The pages of a section, all at the same time: a thread's own clock does not count the others. */
async function measure(stage: CostStage, pages: readonly Measured[], what: string): Promise<void> {
  const lines = await Promise.all(pages.map((one) => lineOf(stage, one)));
  console.log(`\n${what}, without Jernih and with it, Chromium`);
  for (const line of lines) console.log(line);
}

/** The sites of the sections. */
export const sideBySideSites: Site[] = [...LARGE, ...SMALL, ...RESTLESS].flatMap(({ url, html }) => [
  pageSite(new URL('/start', url).href, page('')),
  pageSite(url, html),
]);

/** Prints work and heap of an article and of a small page. */
export const measureHeap = (stage: CostStage): Promise<void> =>
  measure(stage, SMALL, 'Main thread (the load and what follows) and heap of pages');

/** Prints work and heap of a page of 20,000 elements. */
export const measureLarge = (stage: CostStage): Promise<void> => measure(stage, LARGE, 'A large page');

/** Prints the work of pages that put an advertisement in again every 50 ms for a minute. */
export const measureReturning = (stage: CostStage): Promise<void> =>
  measure(stage, RESTLESS, `Pages that put an advertisement in again every 50 ms for ${MINUTE_S} s`);
