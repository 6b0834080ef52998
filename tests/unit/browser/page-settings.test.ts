import './fake-chrome';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPageSettings, pageSettings } from '@/utils/browser/page-settings';
import { loadSettings, saveSettings, watchSettings } from '@/utils/browser/settings';
import { parseSettings, type Settings } from '@/utils/browser/settings-schema';
import { resetExtension, storedSettings, storeSettings } from './fake-extension';

const HOST = 'news.example';

beforeEach(resetExtension);

/** What the schema's settings mean for one page. */
function meaning({ hideAds, hideNags, sitesOff }: Settings, host: string) {
  const on = !sitesOff.includes(host);
  return { hideAds: on && hideAds, hideNags: on && hideNags };
}

describe('agrees with the schema', () => {
  test.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ hideAds: false }],
    [{ hideNags: false }],
    [{ hideAds: false, hideNags: false }],
    [{ hideAds: 'false', hideNags: 0 }],
    [{ hideAds: null, hideNags: null }],
    [{ sitesOff: [HOST] }],
    [{ sitesOff: [`www.${HOST}`, 'example'] }],
    [{ sitesOff: [HOST], hideAds: true, hideNags: true }],
    [{ sitesOff: HOST }],
    [{ sitesOff: { 0: HOST } }],
    [{ sitesOff: null }],
    [{ sitesOff: [HOST, 5] }],
  ])('%j', (stored) => {
    expect(pageSettings(stored, HOST)).toEqual(meaning(parseSettings(stored), HOST));
  });
});

test('a site that is off is off by its whole host name', () => {
  const stored = { sitesOff: [HOST] };
  expect(pageSettings(stored, HOST)).toEqual({ hideAds: false, hideNags: false });
  expect(pageSettings(stored, `www.${HOST}`)).toEqual({ hideAds: true, hideNags: true });
});

describe('reads what settings.ts stores', () => {
  test('nothing yet', async () => {
    await expect(loadPageSettings(HOST)).resolves.toEqual(meaning(await loadSettings(), HOST));
  });

  test('ads off', async () => {
    await saveSettings({ hideAds: false });
    await expect(loadPageSettings(HOST)).resolves.toEqual({ hideAds: false, hideNags: true });
  });

  test('a site off', async () => {
    await saveSettings({ sitesOff: [HOST] });
    await expect(loadPageSettings(HOST)).resolves.toEqual({ hideAds: false, hideNags: false });
    await expect(loadPageSettings('other.example')).resolves.toEqual({ hideAds: true, hideNags: true });
  });
});

test('a storage that fails means the defaults', async () => {
  const get = vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('no storage'));
  await expect(loadPageSettings(HOST)).resolves.toEqual({ hideAds: true, hideNags: true });
  get.mockRestore();
});

describe('settings.ts', () => {
  test('changes one thing and keeps the rest', async () => {
    await saveSettings({ theme: 'dark' });
    const saved = await saveSettings({ fontSize: 24 });
    expect(saved).toEqual(parseSettings({ theme: 'dark', fontSize: 24 }));
    await expect(loadSettings()).resolves.toEqual(saved);
    await expect(storedSettings()).resolves.toEqual({ settings: saved });
  });

  test('never stores what is out of bounds', async () => {
    const saved = await saveSettings({ fontSize: 400 });
    expect(saved.fontSize).toBe(20);
  });

  test('reads a damaged record field by field', async () => {
    await storeSettings({ theme: 'dark', fontSize: 'huge', extra: 1 });
    await expect(loadSettings()).resolves.toEqual(parseSettings({ theme: 'dark' }));
  });

  test('tells of changes until told to stop', async () => {
    const onChange = vi.fn();
    const stop = watchSettings(onChange);
    await saveSettings({ theme: 'black' });
    expect(onChange).toHaveBeenCalledExactlyOnceWith(parseSettings({ theme: 'black' }));
    stop();
    await saveSettings({ theme: 'paper' });
    expect(onChange).toHaveBeenCalledOnce();
  });
});
