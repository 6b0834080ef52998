import './fake-chrome';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import { deliver, extension, fromOwnPage, fromPage, resetExtension, storeSettings } from './fake-extension';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(() => {
  resetExtension();
  answerBackgroundCalls();
});

const refused = { ok: false, error: 'caller not allowed' };
const wrongPayload = { ok: false, error: expect.stringMatching(/^payload: /) };
const calls = [
  ['consent/refuse', null],
  ['consent/frame', null],
  ['consent/answered', { label: 'Reject all' }],
  ['consent/ask-page', { snippet: 'EVAL_COOKIEBOT_1' }],
] as const;

describe('consent walls', () => {
  const inFrame = () => ({ ...fromPage(), frameId: 3 });
  const files = () => extension.scripting.executeScript.mock.calls.map(([call]) => call.files?.[0]);

  test.each([
    [{}, ['/judge.js', '/consent.js']],
    [{ rejectConsent: false }, ['/judge.js']],
    [{ sites: { 'news.example': ['consent'] } }, ['/judge.js']],
    [{ sites: { 'other.example': ['consent'] } }, ['/judge.js', '/consent.js']],
  ])('are watched for on a plausible page where the settings are %o', async (settings, scripts) => {
    await storeSettings(settings);
    await deliver({ call: 'page/plausible', ask: null }, fromPage());
    expect(files().sort()).toEqual(scripts.sort());
  });

  test('a page of ours can have nothing answered', async () => {
    for (const [call, ask] of calls) {
      await expect(deliver({ call, ask }, fromOwnPage())).resolves.toEqual(refused);
    }
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('the heavy script comes into the frame that asks: the page at once, a frame when the page waits for it', async () => {
    await deliver({ call: 'consent/refuse', ask: null }, inFrame());
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
    await deliver({ call: 'consent/refuse', ask: null }, fromPage());
    expect(extension.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/refuse.js'],
    });
    const asked = { call: 'consent/frame', ask: null };
    await expect(deliver(asked, inFrame())).resolves.toEqual({ ok: true, value: false });
    expect(files()).toEqual(['/refuse.js', undefined]);
    extension.scripting.executeScript.mockResolvedValueOnce([{ result: true }]);
    await expect(deliver(asked, inFrame())).resolves.toEqual({ ok: true, value: true });
    expect(extension.scripting.executeScript).toHaveBeenLastCalledWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/refuse.js'],
    });
  });

  test.each([
    { snippet: 'EVAL_COOKIEBOT_5' },
    { snippet: 'EVAL_EZOIC_0' },
    { snippet: 'alert(1)' },
    { snippet: 'constructor' },
    { code: '() => 1' },
  ])('nothing runs in the page but what is built in and refuses: %o', async (ask) => {
    await expect(deliver({ call: 'consent/ask-page', ask }, fromPage())).resolves.toEqual(wrongPayload);
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('a frame tells the page around it what it clicked, in few words', async () => {
    const told = (label: unknown) => deliver({ call: 'consent/answered', ask: { label } }, inFrame());
    await expect(told('x'.repeat(201))).resolves.toEqual(wrongPayload);
    await expect(told({})).resolves.toEqual(wrongPayload);
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
    await told('Reject all');
    expect(extension.scripting.executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 7 }, args: [{ label: 'Reject all' }] }),
    );
  });
});
