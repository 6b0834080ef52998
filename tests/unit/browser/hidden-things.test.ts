import './fake-chrome';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import { deliver, extension, fromPage, resetExtension } from './fake-extension';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(() => {
  resetExtension();
  answerBackgroundCalls();
});

const wrongPayload = { ok: false, error: expect.stringMatching(/^payload: /) };

describe('what is hidden on a page', () => {
  const entry = { id: 4, kind: 'ad', reason: 'test', selector: '#a', text: 'Buy' };

  test('is told to the script of that page, by its report, which comes when nobody answers', async () => {
    extension.tabs.sendMessage
      .mockRejectedValueOnce(new Error('nobody'))
      .mockResolvedValueOnce({ ok: true, value: { hidden: [entry] } });
    await expect(deliver({ call: 'page/hidden', ask: null }, fromPage())).resolves.toEqual({
      ok: true,
      value: [entry],
    });
    expect(extension.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ['/page-report.js'],
    });
  });

  test('is put back on the page that asks, one thing or all', async () => {
    for (const id of [4, null]) {
      extension.tabs.sendMessage.mockResolvedValueOnce({ ok: true, value: [] });
      await expect(deliver({ call: 'page/put-back', ask: { id } }, fromPage())).resolves.toEqual({
        ok: true,
        value: [],
      });
      expect(extension.tabs.sendMessage).toHaveBeenLastCalledWith(
        7,
        { call: 'page/restore', ask: { id } },
        { frameId: 0 },
      );
    }
  });

  test.each([undefined, 'all', 1.5, {}])('is not put back by the number %s', async (id) => {
    await expect(deliver({ call: 'page/put-back', ask: { id } }, fromPage())).resolves.toEqual(wrongPayload);
    expect(extension.tabs.sendMessage).not.toHaveBeenCalled();
  });

  test('is none of a frame’s business', async () => {
    const frame = { ...fromPage(), frameId: 3 };
    await expect(deliver({ call: 'page/hidden', ask: null }, frame)).resolves.toEqual({ ok: true, value: [] });
    await expect(deliver({ call: 'page/put-back', ask: { id: null } }, frame)).resolves.toEqual({
      ok: true,
      value: [],
    });
    expect(extension.tabs.sendMessage).not.toHaveBeenCalled();
  });
});
