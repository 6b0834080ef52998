/** The part `quality` of `npm run bench` in the real Chromium: two golden pages, and extractors that misbehave. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CorpusPage, PageSet } from '../../scripts/bench/corpus';
import { bundleExtractor, bundleFile, type ExtractorScript } from '../../scripts/bench/extractors';
import { MeasuringBrowser } from '../../scripts/bench/measuring-browser';
import { ownPages } from '../../scripts/bench/own-pages';
import { runSet } from '../../scripts/bench/run-set';
import { summarise } from '../../scripts/bench/score/summary';
import { findBrowser, installHint } from '../support/browsers/find-browser';

const PAGES = ['harbourgazette.example--lost-gloves-office', 'tagesbote.example--letzte-wettertafel'];

const isAsked = (process.env.JERNIH_BROWSERS ?? 'chromium').includes('chromium');
const isMissing = findBrowser('chrome') === null;
const why = isMissing ? ` (skipped: ${installHint('chrome')})` : isAsked ? '' : ' (skipped: JERNIH_BROWSERS)';

const rogue = async (name: string): Promise<ExtractorScript> => ({
  name,
  source: await bundleFile(fileURLToPath(new URL(`support/rogue-extractors/${name}.ts`, import.meta.url))),
});

/** A golden page that tries what a page of a corpus may try: to run, to load and to lead away. */
const restless = (page: CorpusPage): CorpusPage => ({
  ...page,
  html: Buffer.from(
    Buffer.from(page.html)
      .toString()
      .replace(
        '</head>',
        `<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
        <link rel="stylesheet" href="https://styles.example/a.css"><script>document.title = 'ran'</script></head>`,
      )
      .replace('</body>', '<img src="https://pictures.example/a.png"><iframe src="/frame"></iframe></body>'),
  ),
});

describe.skipIf(isMissing || !isAsked)(`Measuring extraction in chromium${why}`, () => {
  const [fixtures] = ownPages();
  const readFixture = (id: string): CorpusPage => {
    if (!fixtures) throw new Error('there are no golden pages');
    return fixtures.read(id);
  };
  let browser: MeasuringBrowser;
  let jernih: ExtractorScript;

  beforeAll(async () => {
    browser = new MeasuringBrowser({ calls: 2, timeout: 8000 });
    jernih = await bundleExtractor('jernih');
  });
  afterAll(() => browser.close());

  it('scores two golden pages, peers beside, and names the page that it could not read', async () => {
    const extractors = [jernih, await bundleExtractor('readability'), await bundleExtractor('defuddle')];
    const set: PageSet = {
      name: 'two',
      ids: [...PAGES, 'broken'],
      faults: [{ id: 'row 4', reason: 'no id' }],
      read: readFixture,
    };
    const { scores, skipped } = await runSet(browser, set, { extractors, limit: null });
    expect(skipped).toEqual([
      { id: 'row 4', reason: 'no id' },
      { id: 'broken', reason: 'fixtures has no page broken' },
    ]);
    const [ours, ...peers] = [...scores].map(([name, pages]) =>
      summarise(name, pages, scores.get('readability') ?? null),
    );
    expect(ours).toMatchObject({
      pages: 2,
      errors: 0,
      changed: 0,
      text: { f1Neutral: 1, paragraphs: 1, noise: 0, perfect: 1 },
      facts: { title: 1, author: 1, day: 1, minute: 1 },
      detection: { recall: 1 },
    });
    for (const { ratio, time } of [ours, ...peers].filter((one) => one !== undefined)) {
      expect(ratio).toBeGreaterThan(0);
      expect(time.median).toBeGreaterThan(0);
    }
    for (const { text, errors, pages } of peers) {
      expect([errors, pages]).toEqual([0, 2]);
      expect(text.paragraphs).toBeGreaterThan(0.5);
    }
    expect(peers.map(({ detection }) => detection === null)).toEqual([false, true]);
  });

  it('keeps scripts off and lets nothing load or lead away', async () => {
    const page = readFixture(PAGES[0] ?? '');
    const asked = browser.requests.length;
    const [quiet, driven] = [await browser.measure(page, [jernih]), await browser.measure(restless(page), [jernih])];
    expect(driven[0]?.text).toBe(quiet[0]?.text);
    expect(driven[0]?.title).not.toContain('ran');
    // Chromium asks for its own accounts when it comes to it, whatever page is open.
    const own = 'https accounts.google.com/ListAccounts';
    const others = browser.requests
      .slice(asked)
      .filter((line) => line !== own && !line.endsWith(page.url.host + page.url.pathname));
    // A redirect is asked for once and answered with nothing.
    expect(others.filter((line) => !line.startsWith('https elsewhere.example/'))).toEqual([]);
  });

  it('tells what an extractor did wrong, and gives the next one the page as it was', async () => {
    const page = readFixture(PAGES[0] ?? '');
    const rogues = await Promise.all(['changes', 'reorders', 'throws', 'hangs'].map(rogue));
    const [changes, reorders, throws, hangs, last] = await browser.measure(page, [...rogues, jernih]);
    expect(changes).toMatchObject({ changed: true, error: null, text: '' });
    expect(reorders).toMatchObject({ changed: false, error: null });
    expect(throws).toMatchObject({ changed: false, error: 'Error: not this page' });
    expect(hangs?.error).toBe('stopped after 8 s');
    expect(last).toMatchObject({ changed: false, error: null });
    expect(last?.text).toContain('Wool remembers');
  });

  it('says so where a page does not load', async () => {
    const page = { ...readFixture(PAGES[0] ?? ''), url: new URL('https://paper.example:8443/closed') };
    const set: PageSet = { name: 'one', ids: ['closed'], faults: [], read: () => page };
    const { scores, skipped } = await runSet(browser, set, { extractors: [jernih], limit: null });
    expect(scores.get('jernih')).toEqual([]);
    expect(skipped).toEqual([{ id: 'closed', reason: expect.stringContaining('net::ERR') }]);
  });
});
