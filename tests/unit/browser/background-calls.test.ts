import './fake-chrome';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import type { BackgroundCalls } from '@/utils/browser/contract';
import { addReading, clearVisits, listVisits } from '@/utils/browser/history-database';
import { WHOLE_SHELF } from '@/utils/history/shelf';
import { deliver, extension, fromOwnPage, fromPage, resetExtension, storeSettings } from './fake-extension';
import { story } from './story';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(async () => {
  resetExtension();
  await clearVisits();
  answerBackgroundCalls();
});

const opened = (change: Record<string, unknown> = {}) => ({ call: 'reading/opened', ask: { ...story, ...change } });
const progressed = (ask: unknown) => ({ call: 'reading/progressed', ask });
const recorded = { ok: true, value: { recorded: true } };
const unrecorded = { ok: true, value: { recorded: false } };
const refused = { ok: false, error: 'caller not allowed' };
const wrongPayload = { ok: false, error: expect.stringMatching(/^payload: /) };

const payloads: { [K in keyof BackgroundCalls]: BackgroundCalls[K]['ask'] } = {
  'page/plausible': null,
  'page/spotted': { isArticle: true, isNew: false },
  'page/counted': { hidden: 3 },
  'page/hidden': null,
  'page/put-back': { id: 4 },
  'consent/refuse': null,
  'consent/frame': null,
  'consent/answered': { label: 'Reject all' },
  'consent/ask-page': { snippet: 'EVAL_COOKIEBOT_1' },
  'site/describe': { url: story.url },
  'site/switch': { url: story.url, kinds: ['ads'], off: true },
  'site/switch-everywhere': { url: story.url, kinds: ['ads'], off: true },
  'site/keep': { url: story.url, keep: false },
  'site/open-by-itself': { url: story.url, open: true },
  'reading/place': { url: story.url },
  'reading/opened': story,
  'reading/before': { url: story.url },
  'reading/lengthened': { url: story.url, wordCount: 2_700, readingMinutes: 11 },
  'reading/kept': { url: story.url, lang: 'en', text: 'The lamp of the harbour was lit at dusk.' },
  'reading/progressed': { url: story.url, progress: 0.5 },
  'history/search': { typed: 'lamp', limit: 10 },
  'extension/show': { page: 'history' },
  'extension/part': { name: 'export' },
  'export/picture': { url: 'https://pictures.example/lamp.jpg' },
  'page/hold-media': { hold: true, page: true },
  'extension/phrases': { language: 'de' },
  'reader/open': { tabId: 7 },
  'history/list': { limit: 10 },
  'history/shelf': { filter: WHOLE_SHELF, order: 'latest', typed: '', after: null, limit: 10 },
  'history/facets': null,
  'history/statistics': { since: null },
  'history/remove': { ids: [story.url] },
  'history/put-back': { taken: [] },
  'history/star': { ids: [story.url], starred: true },
  'history/open': { id: story.url, where: 'web' },
  'history/copy': { id: story.url },
  'history/progressed': { id: story.url, progress: 0.5 },
  'history/story': { id: story.url },
  'history/queue': { limit: 10 },
  'history/clear': null,
  'history/portion': { after: null, limit: 10 },
  'history/full': { id: story.url },
  'history/merge': { visits: [], tombstones: [] },
  'history/retention': { rule: { days: 1, articles: 0, megabytes: 0 } },
  'history/retain': { rule: { days: 1, articles: 0, megabytes: 0 } },
};

describe('who may call what', () => {
  test.each([
    'reader/open',
    'history/list',
    'history/search',
    'history/shelf',
    'history/facets',
    'history/statistics',
    'history/story',
    'history/queue',
    'history/remove',
    'history/put-back',
    'history/star',
    'history/open',
    'history/copy',
    'history/progressed',
    'history/clear',
    'history/portion',
    'history/full',
    'history/merge',
    'history/retention',
    'history/retain',
  ] as const)('a script in a page may not call %s', async (call) => {
    await addReading(story);
    await expect(deliver({ call, ask: payloads[call] }, fromPage())).resolves.toEqual(refused);
    await expect(listVisits(10)).resolves.toHaveLength(1);
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
  });

  test.each([
    'page/spotted',
    'page/counted',
    'page/hidden',
    'page/put-back',
    'reading/opened',
    'reading/lengthened',
    'reading/kept',
    'reading/progressed',
    'export/picture',
    'page/hold-media',
  ] as const)('a page of ours may not call %s', async (call) => {
    await expect(deliver({ call, ask: payloads[call] }, fromOwnPage())).resolves.toEqual(refused);
    await expect(listVisits(10)).resolves.toEqual([]);
    expect(extension.action.setPopup).not.toHaveBeenCalled();
  });

  test.each(Object.entries(payloads))('another extension may not call %s', async (call, ask) => {
    const reply = await deliver({ call, ask }, { ...fromPage(), id: 'stranger@test' });
    expect(reply).toEqual(refused);
  });

  test('a call for a tab is left to others', async () => {
    await expect(deliver({ call: 'page/describe', ask: null }, fromPage())).resolves.toBe('unanswered');
  });
});

describe('what a script in a page may send', () => {
  test.each(Object.keys(story))('a reading without %s is refused', async (field) => {
    const { [field]: _left, ...rest }: Record<string, unknown> = { ...story };
    await expect(deliver({ call: 'reading/opened', ask: rest }, fromPage())).resolves.toEqual(wrongPayload);
    await expect(listVisits(10)).resolves.toEqual([]);
  });

  test.each([
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a script behind a line break', { url: 'javascript:alert(1)\nhttps://news.example/' }],
    ['data for an address', { url: 'data:text/html,<p>x' }],
    ['a file', { url: 'file:///etc/passwd' }],
    ['a page of ours', { url: 'chrome-extension://jernih/popup.html' }],
    ['a relative address', { url: '/story' }],
    ['an endless address', { url: `https://news.example/${'a'.repeat(4096)}` }],
    ['a script for a picture', { leadImage: 'javascript:alert(1)' }],
    ['a picture out of data', { leadImage: 'data:image/svg+xml,<svg/>' }],
    ['a title that is no text', { title: { toString: 'x' } }],
    ['half a word', { wordCount: 1.5 }],
    ['a negative time', { readingMinutes: -1 }],
    ['a number that is none', { wordCount: Number.NaN }],
  ])('%s is refused', async (_name, change) => {
    await expect(deliver(opened(change), fromPage())).resolves.toEqual(wrongPayload);
    await expect(listVisits(10)).resolves.toEqual([]);
  });

  test('long texts are cut, and fields of its own are dropped', async () => {
    const long = 'x'.repeat(100_000);
    const texts = { title: long, byline: long, siteName: long, lang: long, published: long };
    await expect(deliver(opened({ ...texts, timesRead: 99, note: long }), fromPage())).resolves.toEqual(recorded);
    const [visit] = await listVisits(10);
    const lengths = [visit?.title, visit?.byline, visit?.siteName, visit?.lang, visit?.published].map((t) => t?.length);
    expect(lengths).toEqual([500, 300, 200, 35, 40]);
    expect(visit?.timesRead).toBe(1);
    expect(visit).not.toHaveProperty('note');
  });

  test.each([-0.1, 1.1, Number.NaN, '0.5', null])('a progress of %s is refused', async (progress) => {
    await expect(deliver(progressed({ url: story.url, progress }), fromPage())).resolves.toEqual(wrongPayload);
  });

  test.each([0, -1, 1.5, 10_001])('a list of %s records is refused, even to a page of ours', async (limit) => {
    await expect(deliver({ call: 'history/list', ask: { limit } }, fromOwnPage())).resolves.toEqual(wrongPayload);
  });
});

describe('the history', () => {
  test('an article that was opened and read is in it', async () => {
    await expect(deliver(opened(), fromPage())).resolves.toEqual(recorded);
    await deliver(progressed({ url: story.url, progress: 0.4 }), fromPage());
    const reply = await deliver({ call: 'history/list', ask: { limit: 10 } }, fromOwnPage());
    const visit = { ...story, id: story.url, timesRead: 1, progress: 0.4 };
    expect(reply).toEqual({ ok: true, value: [expect.objectContaining(visit)] });
  });

  test('an article is as long as it became, if it is in it at all', async () => {
    const lengthened = (ask: unknown) => ({ call: 'reading/lengthened', ask });
    const length = { url: story.url, wordCount: 2_700, readingMinutes: 11 };
    await deliver(lengthened(length), fromPage());
    await expect(listVisits(10)).resolves.toEqual([]);
    await deliver(opened(), fromPage());
    await deliver(lengthened(length), fromPage());
    const longer = [expect.objectContaining({ ...story, wordCount: 2_700, readingMinutes: 11, timesRead: 1 })];
    await expect(listVisits(10)).resolves.toEqual(longer);
    await deliver(lengthened({ ...length, wordCount: 9 }), fromPage({ incognito: true }));
    await expect(deliver(lengthened({ ...length, wordCount: -1 }), fromPage())).resolves.toEqual(wrongPayload);
    await expect(listVisits(10)).resolves.toEqual(longer);
  });

  test('pages of ours can take one out, and all', async () => {
    const other = 'https://news.example/other';
    await deliver(opened(), fromPage());
    await deliver(opened({ url: other }), fromPage());
    await deliver({ call: 'history/remove', ask: { ids: [story.url] } }, fromOwnPage());
    expect((await listVisits(10)).map(({ id }) => id)).toEqual([other]);
    await deliver({ call: 'history/clear', ask: null }, fromOwnPage());
    await expect(listVisits(10)).resolves.toEqual([]);
  });

  test('a private window leaves nothing', async () => {
    await expect(deliver(opened(), fromPage({ incognito: true }))).resolves.toEqual(unrecorded);
    await expect(listVisits(10)).resolves.toEqual([]);
  });

  test('a private window does not touch an article that is in the history', async () => {
    await addReading(story, 1_000);
    const before = await listVisits(10);
    await deliver(opened(), fromPage({ incognito: true }));
    await deliver(progressed({ url: story.url, progress: 0.9 }), fromPage({ incognito: true }));
    await expect(listVisits(10)).resolves.toEqual(before);
  });

  test('records nothing while the reader does not want it', async () => {
    await storeSettings({ recordHistory: false });
    await expect(deliver(opened(), fromPage())).resolves.toEqual(unrecorded);
    await expect(listVisits(10)).resolves.toEqual([]);
  });

  test('does not touch an article that is in it while the reader does not want it', async () => {
    await addReading(story, 1_000);
    const before = await listVisits(10);
    await storeSettings({ recordHistory: false });
    await deliver(opened(), fromPage());
    await deliver(progressed({ url: story.url, progress: 0.9 }), fromPage());
    await expect(listVisits(10)).resolves.toEqual(before);
  });

  test('a database that fails is a failure value', async () => {
    const open = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new Error('QuotaExceededError');
    });
    await expect(deliver(opened(), fromPage())).resolves.toEqual({ ok: false, error: 'QuotaExceededError' });
    open.mockRestore();
  });
});

describe('the button and the quiet script', () => {
  test('an article lights the button of its tab and brings the quiet script', async () => {
    await deliver({ call: 'page/spotted', ask: { isArticle: true, isNew: false } }, fromPage());
    expect(extension.action.setPopup).toHaveBeenCalledExactlyOnceWith({ tabId: 7, popup: '' });
    expect(extension.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ['/quiet.js'],
    });
  });

  const readerCame = () =>
    extension.scripting.executeScript.mock.calls.some(([{ files }]) => files?.includes('/reader.js'));

  test('a new article of a site that opens by itself brings the reading view, where none is open', async () => {
    const spotted = (isNew: boolean) => deliver({ call: 'page/spotted', ask: { isArticle: true, isNew } }, fromPage());
    await spotted(true);
    expect(readerCame()).toBe(false);
    await storeSettings({ opens: ['news.example'] });
    await spotted(false);
    expect(readerCame()).toBe(false);
    extension.tabs.sendMessage.mockResolvedValueOnce({ ok: true, value: [] });
    await spotted(true);
    expect(readerCame()).toBe(false);
    await spotted(true);
    expect(readerCame()).toBe(true);
  });

  test('any other page dims it and brings no script', async () => {
    await deliver({ call: 'page/spotted', ask: { isArticle: false, isNew: false } }, fromPage());
    expect(extension.action.setPopup).toHaveBeenCalledExactlyOnceWith({ tabId: 7, popup: 'popup.html' });
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('a frame within a page has no say', async () => {
    const frame = { ...fromPage(), frameId: 3 };
    await expect(deliver({ call: 'page/spotted', ask: { isArticle: true, isNew: false } }, frame)).resolves.toEqual({
      ok: true,
      value: null,
    });
    expect(extension.action.setPopup).not.toHaveBeenCalled();
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('shows the page that was asked for, and no other', async () => {
    await deliver({ call: 'extension/show', ask: { page: 'history' } }, fromPage());
    expect(extension.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://jernih/reading-history.html',
    });
    await deliver({ call: 'extension/show', ask: { page: 'options' } }, fromPage());
    expect(extension.runtime.openOptionsPage).toHaveBeenCalledOnce();
    const other = { call: 'extension/show', ask: { page: 'https://evil.example/' } };
    await expect(deliver(other, fromPage())).resolves.toEqual(wrongPayload);
    expect(extension.tabs.create).toHaveBeenCalledOnce();
  });
});
