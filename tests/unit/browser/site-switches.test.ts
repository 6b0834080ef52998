import './fake-chrome';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import {
  deliver,
  extension,
  fromOwnPage,
  fromPage,
  resetExtension,
  storedSettings,
  storeSettings,
} from './fake-extension';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(() => {
  resetExtension();
  answerBackgroundCalls();
});

const PAGE = 'https://www.news.example/story';
const wrongPayload = { ok: false, error: expect.stringMatching(/^payload: /) };

describe('the switches of a site', () => {
  const put = (url: string, kinds: string[], off = true) => ({ call: 'site/switch', ask: { url, kinds, off } });
  const state = (site: string, off: string[]) => ({
    ok: true,
    value: { site, off, offEverywhere: [], kept: true, keptEverywhere: true, opens: false },
  });

  test('a page of ours switches the site that it names', async () => {
    const reply = deliver(put('https://www.news.example/story', ['ads']), fromOwnPage());
    await expect(reply).resolves.toEqual(state('news.example', ['ads']));
    await expect(storedSettings()).resolves.toMatchObject({ settings: { sites: { 'news.example': ['ads'] } } });
  });

  test('a script in a page switches its own site, whatever it names', async () => {
    const reply = deliver(put('https://bank.example/', ['nags']), fromPage());
    await expect(reply).resolves.toEqual(state('news.example', ['nags']));
    await expect(storedSettings()).resolves.toMatchObject({ settings: { sites: { 'news.example': ['nags'] } } });
  });

  test('every site at once, from a page of ours and from a script in a page, and what is off on one stays', async () => {
    await deliver(put(PAGE, ['ads']), fromOwnPage());
    const all = (kinds: string[], off: boolean) => ({ call: 'site/switch-everywhere', ask: { url: PAGE, kinds, off } });
    await expect(deliver(all(['ads', 'consent'], true), fromPage())).resolves.toMatchObject({
      value: { site: 'news.example', off: ['ads'], offEverywhere: ['ads', 'consent'] },
    });
    await deliver(all(['consent'], false), fromOwnPage());
    await expect(storedSettings()).resolves.toMatchObject({
      settings: { hideAds: false, hideNags: true, rejectConsent: true, sites: { 'news.example': ['ads'] } },
    });
    await expect(deliver(all(['history'], true), fromOwnPage())).resolves.toEqual(wrongPayload);
  });

  test('two at once are both kept', async () => {
    await Promise.all([
      deliver(put('https://a.example/', ['ads']), fromOwnPage()),
      deliver(put('https://b.example/', ['consent']), fromOwnPage()),
    ]);
    const sites = { 'a.example': ['ads'], 'b.example': ['consent'] };
    await expect(storedSettings()).resolves.toMatchObject({ settings: { sites } });
  });

  test('what is off everywhere is told along', async () => {
    await storeSettings({ hideNags: false });
    const reply = deliver({ call: 'site/describe', ask: { url: 'https://www.bay.example/' } }, fromOwnPage());
    const value = {
      site: 'bay.example',
      off: [],
      offEverywhere: ['nags'],
      kept: true,
      keptEverywhere: true,
      opens: false,
    };
    await expect(reply).resolves.toEqual({ ok: true, value });
  });

  test.each([[['pictures']], ['ads'], [null]])('%j is no kind of cleaning', async (kinds) => {
    const call = { call: 'site/switch', ask: { url: PAGE, kinds, off: true } };
    await expect(deliver(call, fromOwnPage())).resolves.toEqual(wrongPayload);
  });
});

describe('the number on the button', () => {
  const counted = (hidden: unknown) => ({ call: 'page/counted', ask: { hidden } });

  test('is written where the reader wants it', async () => {
    await storeSettings({ showCount: true });
    await deliver(counted(12), fromPage());
    expect(extension.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '12' });
    await deliver(counted(250), fromPage());
    expect(extension.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '99+' });
  });

  test('is not written where nobody has asked for it', async () => {
    await deliver(counted(12), fromPage());
    expect(extension.action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '' });
  });

  test.each([-1, 1.5, '3', null])('%j is no number of things', async (hidden) => {
    await expect(deliver(counted(hidden), fromPage())).resolves.toEqual(wrongPayload);
  });
});

describe('everything back on a page', () => {
  const ask = { call: 'page/put-back', ask: { id: null } };
  const restore = { call: 'page/restore', ask: { id: null } };

  test('is asked of the tab that calls', async () => {
    extension.tabs.sendMessage.mockResolvedValueOnce({ ok: true, value: [] });
    await expect(deliver(ask, fromPage())).resolves.toEqual({ ok: true, value: [] });
    expect(extension.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(7, restore, { frameId: 0 });
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('is done by the page report, which is brought where it is missing', async () => {
    extension.tabs.sendMessage.mockRejectedValueOnce(new Error('nobody listens'));
    extension.tabs.sendMessage.mockResolvedValueOnce({ ok: true, value: [] });
    await expect(deliver(ask, fromPage())).resolves.toEqual({ ok: true, value: [] });
    const files = ['/page-report.js'];
    expect(extension.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7 }, files });
  });

  test('is a failure where the page cannot be reached', async () => {
    extension.tabs.sendMessage.mockRejectedValue(new Error('gone'));
    await expect(deliver(ask, fromPage())).resolves.toEqual({ ok: false, error: 'gone' });
    extension.tabs.sendMessage.mockReset();
  });
});
