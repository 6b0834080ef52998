import './fake-chrome';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedItem } from '@/utils/browser/stored-item';

beforeEach(() => fakeBrowser.reset());

const kept = () => fakeBrowser.storage.local.get(null);
const colour = () =>
  storedItem<string>('local:colour', {
    fallback: 'none',
    version: 3,
    migrations: { 2: (old) => `${old} second`, 3: (old) => `${old} third` },
  });

describe('a stored item', () => {
  test('is the fallback until it is set, and after it was removed', async () => {
    expect(await colour().getValue()).toBe('none');
    await colour().setValue('blue');
    expect(await colour().getValue()).toBe('blue');
    await colour().removeValue();
    expect(await colour().getValue()).toBe('none');
  });

  test.each([
    ['without a version', {}, 'red second third'],
    ['of an older version', { colour$: { v: 2 } }, 'red third'],
    ['of this version', { colour$: { v: 3 } }, 'red'],
    ['of a newer version', { colour$: { v: 4 } }, 'red'],
  ])('%s is brought up to date once', async (_what, meta, value) => {
    await fakeBrowser.storage.local.set({ colour: 'red', ...meta });
    expect(await colour().getValue()).toBe(value);
    expect(await colour().getValue()).toBe(value);
    expect((await kept()).colour).toBe(value);
  });

  test('tells of changes of its own until nobody listens', async () => {
    const seen = vi.fn();
    const stop = colour().watch(seen);
    await fakeBrowser.storage.local.set({ other: 1 });
    await colour().setValue('blue');
    await colour().setValue('blue');
    await colour().removeValue();
    stop();
    await colour().setValue('green');
    expect(seen.mock.calls).toEqual([['blue'], ['none']]);
  });

  test('stops without a word where the extension is another one by now', () => {
    const stop = colour().watch(vi.fn());
    const gone = vi.spyOn(fakeBrowser.storage.local.onChanged, 'removeListener').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(stop).not.toThrow();
    gone.mockRestore();
  });
});
