import './fake-chrome';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import { clearVisits, listVisits } from '@/utils/browser/history-database';
import { deliver, fromOwnPage, fromPage, resetExtension, storeSettings } from './fake-extension';
import { story } from './story';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(async () => {
  resetExtension();
  await clearVisits();
  answerBackgroundCalls();
});

const opened = () => ({ call: 'reading/opened', ask: story });
const progressed = (ask: unknown) => ({ call: 'reading/progressed', ask });
const placed = () => ({ call: 'reading/place', ask: { url: story.url } });
const nowhere = { ok: true, value: null };
const wrongPayload = { ok: false, error: expect.stringMatching(/^payload: /) };
const keptText = 'The lamp of the harbour was lit at dusk.';

describe('the text of what is read', () => {
  const kept = (url = story.url) => ({ call: 'reading/kept', ask: { lang: 'en', text: keptText, url } });
  const found = async (typed: string) => {
    const reply = await deliver({ call: 'history/search', ask: { typed, limit: 10 } }, fromOwnPage());
    return (reply as { value: { visit: { url: string }; excerpt: string }[] }).value;
  };

  test('is found by our own pages, with the words around it', async () => {
    await deliver(opened(), fromPage());
    await deliver(kept(), fromPage());
    expect(await found('harb lamp')).toEqual([]);
    expect(await found('lamp harb')).toMatchObject([{ visit: { url: story.url }, excerpt: keptText }]);
    expect(await found('lighthouse')).toEqual([]);
  });

  test('is not kept from a private window, without the history, or of an article that is not in it', async () => {
    await deliver(kept(), fromPage());
    expect(await found('lamp')).toEqual([]);
    await deliver(opened(), fromPage());
    await deliver(kept(), fromPage({ incognito: true }));
    expect(await found('lamp')).toEqual([]);
    storeSettings({ recordHistory: false });
    await deliver(kept(), fromPage());
    expect(await found('lamp')).toEqual([]);
  });
});

describe('the article as it was when it was read', () => {
  const before = { call: 'reading/before', ask: { url: story.url } };
  beforeEach(async () => {
    await deliver(opened(), fromPage());
    await deliver({ call: 'reading/kept', ask: { lang: 'en', text: keptText, url: story.url } }, fromPage());
  });

  test('is told to a script in a page of its own origin', async () => {
    await expect(deliver(before, fromPage())).resolves.toMatchObject({ ok: true, value: { text: keptText } });
  });

  test.each([
    ['a page of another origin', { ...fromPage(), url: 'https://other.example/' }],
    ['no address', { ...fromPage(), url: 'no address' }],
    ['a private window', fromPage({ incognito: true })],
  ])('is not told to %s', async (_who, sender) => {
    await expect(deliver(before, sender)).resolves.toEqual({ ok: true, value: null });
  });

  test('is not told where no history is kept', async () => {
    storeSettings({ recordHistory: false });
    await expect(deliver(before, fromPage())).resolves.toEqual({ ok: true, value: null });
  });
});

describe('the place where an article was left', () => {
  const place = { quote: 'A crate of oranges stood by the rail.', prefix: 'pier. ', suffix: ' The' };
  beforeEach(async () => {
    await deliver(opened(), fromPage());
    await deliver(progressed({ url: story.url, progress: 0.4, place }), fromPage());
  });

  test('is told to the article when it is opened again', async () => {
    await expect(deliver(placed(), fromPage())).resolves.toEqual({ ok: true, value: place });
  });

  test.each(['https://other.example/', 'http://news.example/story', 'no address'])('is not told to %s', async (url) => {
    await expect(deliver(placed(), { ...fromPage(), url })).resolves.toEqual(nowhere);
  });

  test('is not told once the article was read to its end', async () => {
    await deliver(progressed({ url: story.url, progress: 1 }), fromPage());
    await expect(deliver(placed(), fromPage())).resolves.toEqual(nowhere);
  });

  test('is not told in a private window', async () => {
    await expect(deliver(placed(), fromPage({ incognito: true }))).resolves.toEqual(nowhere);
  });

  test('is cut to what a place needs, and must be one', async () => {
    await deliver(
      progressed({ url: story.url, progress: 0.4, place: { ...place, quote: 'x'.repeat(9_999) } }),
      fromPage(),
    );
    expect((await listVisits(1))[0]?.place?.quote).toHaveLength(160);
    const wrong = progressed({ url: story.url, progress: 0.4, place: { quote: 7 } });
    await expect(deliver(wrong, fromPage())).resolves.toEqual(wrongPayload);
  });
});

describe('a site that the reader has left out', () => {
  const unrecorded = { ok: true, value: { recorded: false } };

  test('is not recorded, by the address of the article or by that of its page', async () => {
    await storeSettings({ unkept: ['news.example'] });
    await expect(deliver(opened(), fromPage())).resolves.toEqual(unrecorded);
    const elsewhere = { call: 'reading/opened', ask: { ...story, url: 'https://other.example/story' } };
    await expect(deliver(elsewhere, fromPage())).resolves.toEqual(unrecorded);
    await expect(deliver(opened(), { ...fromPage(), url: 'https://amp.cdn.example/' })).resolves.toEqual(unrecorded);
    expect(await listVisits(10)).toEqual([]);
  });

  test('keeps what is there as it is, and tells nothing of it', async () => {
    await deliver(opened(), fromPage());
    const before = await listVisits(1);
    await storeSettings({ unkept: ['news.example'] });
    const place = { quote: 'A crate.', prefix: '', suffix: '' };
    await deliver(progressed({ url: story.url, progress: 0.9, place }), fromPage());
    await deliver({ call: 'reading/lengthened', ask: { url: story.url, wordCount: 9, readingMinutes: 9 } }, fromPage());
    expect(await listVisits(1)).toEqual(before);
    await expect(deliver(placed(), fromPage())).resolves.toEqual(nowhere);
  });

  test('is left out and taken in again by its page, for itself alone', async () => {
    const keep = (keep: boolean) =>
      deliver({ call: 'site/keep', ask: { url: 'https://bank.example/', keep } }, fromPage());
    await expect(keep(false)).resolves.toMatchObject({ ok: true, value: { site: 'news.example', kept: false } });
    await expect(deliver(opened(), fromPage())).resolves.toEqual(unrecorded);
    await keep(true);
    await expect(deliver(opened(), fromPage())).resolves.toEqual({ ok: true, value: { recorded: true } });
  });
});

describe('a copy that is read again', () => {
  const progress = { call: 'history/progressed', ask: { id: story.url, progress: 0.8 } };
  beforeEach(() => deliver(opened(), fromPage()));

  test('goes on with the record', async () => {
    await deliver(progress, fromOwnPage());
    expect(await listVisits(1)).toMatchObject([{ progress: 0.8 }]);
  });

  test('leaves no trace of a private window, of a site that is left out, and without a history', async () => {
    const before = await listVisits(1);
    const own = fromOwnPage();
    await deliver(progress, { ...own, ...(own.tab && { tab: { ...own.tab, incognito: true } }) });
    await storeSettings({ unkept: ['news.example'] });
    await deliver(progress, own);
    await storeSettings({ recordHistory: false });
    await deliver(progress, own);
    expect(await listVisits(1)).toEqual(before);
  });
});
