/** What the filter lists cost pages, the same pages with and without Jernih in one run. Figures to read. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { articlePage } from '../../tests/support/article-page';
import { openChromium } from '../../tests/support/browsers/chromium';
import { launchChromium } from '../../tests/support/browsers/chromium-launch';
import { endBrowser, newProfile, removeProfile } from '../../tests/support/browsers/profile';
import { type NewsServer, pageSite, type Site, startNewsServer } from '../../tests/support/news-server';
import { sleep } from '../../tests/support/until';
import { median } from '../support/trace-cost';

const HOST = 'https://portal.example';
const ROUNDS = 5;

const words = 'kabar pagi dari tepi sungai yang kembali jernih';
const row = (n: number) =>
  `<div class="row r${n % 40}"><a id="a${n}" href="https://h${n % 90}.example/p/${n}"><span class="c${n % 400}">${words}</span></a><p>${words}</p></div>`;
const page = (body: string) => `<!doctype html><title>Cost</title><body>${body}</body>`;

/** What is measured, for how long, s. */
const PAGES = [
  {
    name: '20,000 elements',
    path: '/large',
    seconds: 20,
    html: page(Array.from({ length: 5_000 }, (_, n) => row(n)).join('')),
  },
  {
    name: 'an ad put in again every 50 ms',
    path: '/again',
    seconds: 60,
    html: page(`<main>${Array.from({ length: 100 }, (_, n) => row(n)).join('')}</main><script>
      let n = 0;
      setInterval(() => {
        document.querySelector('.adsbygoogle')?.remove();
        const ad = document.createElement('div');
        ad.className = 'adsbygoogle ad-' + (n++ % 500);
        ad.innerHTML = '<a href="https://ads' + n + '.example/"><b>Iklan</b></a>';
        document.querySelector('main').prepend(ad);
      }, 50);
    </script>`),
  },
  {
    name: 'an article with nags',
    path: '/2026/11/02/harbour-keeps-its-lamp-through-the-winter',
    seconds: 10,
    html: articlePage({
      paragraphs: 60,
      after:
        '<div style="position:fixed;inset:auto 0 0 0;z-index:9000;background:#fff"><p>Sign up for our newsletter.</p><input type="email"><button>No thanks</button></div>',
    }),
  },
  {
    name: 'a small page',
    path: '/small',
    seconds: 3,
    html: page(Array.from({ length: 50 }, (_, n) => row(n)).join('')),
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
async function measured(tab: Page, path: string, seconds: number): Promise<Figures> {
  await tab.goto(`${HOST}/start`);
  const protocol = await tab.createCDPSession();
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metric(protocol, 'ThreadTime');
  await tab.goto(`${HOST}${path}`, { waitUntil: 'load' });
  await sleep(seconds * 1_000);
  const work = (await metric(protocol, 'ThreadTime')) - before;
  await protocol.send('HeapProfiler.collectGarbage');
  return { work: work * 1_000, heap: await metric(protocol, 'JSHeapUsedSize') };
}

async function figuresOf(browser: Browser, { path, seconds }: (typeof PAGES)[number]): Promise<Figures> {
  const all: Figures[] = [];
  // A minute is its own mean.
  const rounds = seconds > 30 ? 1 : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const tab = await browser.newPage();
    all.push(await measured(tab, path, round === 0 ? seconds : Math.min(seconds, 5)));
    await tab.close();
  }
  return { work: median(all.map(({ work }) => work)), heap: median(all.map(({ heap }) => heap)) };
}

const sites: Site[] = [
  pageSite(`${HOST}/start`, page('')),
  ...PAGES.map(({ path, html }) => pageSite(`${HOST}${path}`, html)),
];

async function withBrowsers(
  extension: string,
  server: NewsServer,
  use: (bare: Browser, ours: Browser) => Promise<void>,
): Promise<void> {
  const profile = newProfile();
  const bare = await launchChromium({ server }, profile);
  const session = await openChromium({ extension, server });
  try {
    // The lists are stored in the first seconds after installation.
    await sleep(4_000);
    await use(bare, session.browser);
  } finally {
    await session.close();
    await endBrowser(bare);
    await removeProfile(profile);
  }
}

/** Prints the work and the heap of pages with and without the extension. @throws Error without a Chromium */
export async function measureVeil(extension: string): Promise<void> {
  const server = await startNewsServer(sites);
  console.log('\nMain thread and heap of whole pages, without Jernih and with it, Chromium');
  try {
    await withBrowsers(extension, server, async (bare, ours) => {
      for (const one of PAGES) {
        const without = await figuresOf(bare, one);
        const with_ = await figuresOf(ours, one);
        const more = with_.work - without.work;
        const share = (more / (one.seconds * 1_000)) * 100;
        console.log(
          `${one.name.padEnd(34)} work ${without.work.toFixed(0)} → ${with_.work.toFixed(0)} ms (${share.toFixed(2)} % of ${one.seconds} s)` +
            `   heap ${((with_.heap - without.heap) / 1_048_576).toFixed(2)} MB more`,
        );
      }
    });
  } finally {
    await server.close();
  }
}
