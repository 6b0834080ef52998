/** The sections `veil` and `idle`: what a page pays before its first line, and what the search for nags pays after it. */
import { readFileSync } from 'node:fs';
import { articlePage } from '../../../tests/support/article-page';
import type { BrowserSession } from '../../../tests/support/browsers/session';
import { pageSite, type Site } from '../../../tests/support/news-server';
import { HOST_SHARDS, hostShardKey, shardsOf } from '../../../utils/filters/format';
import { hostShardKeys } from '../../../utils/filters/page-rules';
import { median, ofFiles, timeOf, traceOurs } from '../../support/trace-cost';
import { DEMO, DEMO_ARTICLE, demoSite } from './demo';

const ROUNDS = 11;
/** An article that changes twenty times a second for as long as it is open, at other places each time. */
const restless = 'https://letter.example/2026/11/an-article-that-never-rests';
const RESTLESS_MS = 20_000;
const restlessPage = articlePage({
  paragraphs: 40,
  after: `<script>setInterval(() => { const one = document.createElement('div'); one.className = 'x' + Math.random();
    one.style.cssText = 'position:fixed;right:0;bottom:0;width:90px;height:40px'; one.textContent = Math.random();
    document.body.append(one); document.body.querySelectorAll('div[class^=x]')[5]?.remove(); }, 50);</script>`,
});

const PAGES = [
  ['front page of the demo site', `${DEMO}/`],
  ['demo article', DEMO_ARTICLE],
] as const;

type Start = Record<'veil' | 'compile' | 'spotter', number>;

/** What runs when the document begins, and the spotter when it is parsed: registered scripts, evaluated once. */
async function startOf(session: BrowserSession, url: string): Promise<Start> {
  const page = await session.newPage();
  const ours = await traceOurs(page, url, 300);
  await page.close();
  const time = (file: string) => timeOf(ofFiles(ours, [file]), ['EvaluateScript', 'v8.compile']);
  const compile = timeOf(ofFiles(ours, ['veil.js']), ['v8.compile']);
  return { veil: time('veil.js'), compile, spotter: time('spotter.js') };
}

/** Prints what pages of each host that the lists know read from the storage before anything is hidden. */
function printRead(): void {
  const text = readFileSync(new URL('../../../utils/filters/data/hosts.txt', import.meta.url), 'utf8');
  const bytes = new Map(shardsOf(text, HOST_SHARDS).map((shard, at) => [hostShardKey(at), Buffer.byteLength(shard)]));
  const hosts = text.split('\n').flatMap((line) => line.split('\t')[0]?.split(',') ?? []);
  const known = [...new Set(hosts)].filter((host) => /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host));
  const read = known.map((host) => hostShardKeys(`www.${host}`).reduce((sum, key) => sum + (bytes.get(key) ?? 0), 0));
  const kilobytes = (size: number) => (size / 1024).toFixed(1);
  console.log(
    `Read from the storage at document_start, by ${known.length} hosts of the lists, KB: median ${kilobytes(median(read))}, most ${kilobytes(Math.max(...read))}`,
  );
}

/** Prints how often and how long quiet.js ran on a page that never rests. */
export async function measureIdle(session: BrowserSession): Promise<void> {
  const page = await session.newPage();
  const runs = ofFiles(await traceOurs(page, restless, RESTLESS_MS), ['quiet.js']).filter(
    ({ name }) => name === 'FunctionCall',
  );
  await page.close();
  const times = runs.map(({ tdur = 0 }) => tdur / 1000);
  const worth = times.filter((ms) => ms > 1);
  console.log(
    `\nquiet.js in ${RESTLESS_MS / 1000} s of an article that never rests: ${worth.length} runs of more than 1 ms (median ${median(worth).toFixed(1)}, longest ${Math.max(0, ...times).toFixed(1)} ms); all ${times.length} calls together ${timeOf(runs, ['FunctionCall']).toFixed(0)} ms`,
  );
}

/** The sites of both sections. */
export const startSites: Site[] = [pageSite(restless, restlessPage), demoSite];

/** Prints what the registered scripts take of the main thread, and what they read. */
export async function measureStart(session: BrowserSession): Promise<void> {
  console.log(`\nMain thread at document_start, Chromium, median of ${ROUNDS - 1} loads, compiling included, ms`);
  for (const [name, url] of PAGES) {
    const all: Start[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const one = await startOf(session, url);
      // The first load warms the browser, not the reader's page.
      if (round > 0) all.push(one);
    }
    const figure = (key: keyof Start) => median(all.map((one) => one[key])).toFixed(2);
    console.log(
      `${name.padEnd(34)} veil.js ${figure('veil')}, of that compiling ${figure('compile')}   (parsed: spotter.js ${figure('spotter')})`,
    );
  }
  printRead();
}
