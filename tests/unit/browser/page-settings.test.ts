import './fake-chrome';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPageSettings, pageSettings } from '@/utils/browser/page-settings';
import { loadSettings, saveSettings, watchSettings } from '@/utils/browser/settings';
import { parseSettings, type Settings } from '@/utils/browser/settings-schema';
import { offOn } from '@/utils/sites/cleanings';
import { resetExtension, storedSettings, storeSettings } from './fake-extension';

const HOST = 'news.example';

beforeEach(resetExtension);

/** What the schema's settings mean for one page. */
function meaning({ hideAds, hideNags, rejectConsent, showCount, sites }: Settings, host: string) {
  const off = offOn(sites, host);
  return {
    hideAds: hideAds && !off.includes('ads'),
    hideNags: hideNags && !off.includes('nags'),
    rejectConsent: rejectConsent && !off.includes('consent'),
    showCount,
  };
}

const ALL_ON = { hideAds: true, hideNags: true, rejectConsent: true, showCount: false };

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
    [{ rejectConsent: false, showCount: true }],
    [{ rejectConsent: 'no', showCount: 'yes' }],
    [{ sites: { [HOST]: ['ads'] } }],
    [{ sites: { example: ['nags'] } }],
    [{ sites: { [`www.${HOST}`]: ['ads'] } }],
    [{ sites: { [HOST]: ['ads'], 'bay.example': ['ads', 'nags', 'consent'] }, hideNags: false }],
    [{ sites: HOST }],
    [{ sites: [HOST] }],
    [{ sites: null }],
    [{ sites: { [HOST]: 'ads' } }],
    [{ sites: { [HOST]: ['ads', 'pictures'] } }],
    [{ sites: { [HOST]: ['ads'], 'bay.example': 5 } }],
  ])('%j', (stored) => {
    expect(pageSettings(stored, HOST)).toEqual(meaning(parseSettings(stored), HOST));
  });
});

test('what is off on a site is off on its subdomains, and on no other', () => {
  const stored = { sites: { [HOST]: ['ads', 'consent'] } };
  const off = { ...ALL_ON, hideAds: false, rejectConsent: false };
  expect(pageSettings(stored, HOST)).toEqual(off);
  expect(pageSettings(stored, `www.${HOST}`)).toEqual(off);
  expect(pageSettings(stored, `other-${HOST}`)).toEqual(ALL_ON);
  expect(pageSettings(stored, 'example')).toEqual(ALL_ON);
});

describe('reads what settings.ts stores', () => {
  test('nothing yet', async () => {
    await expect(loadPageSettings(HOST)).resolves.toEqual(meaning(await loadSettings(), HOST));
  });

  test('ads off', async () => {
    await saveSettings({ hideAds: false });
    await expect(loadPageSettings(HOST)).resolves.toEqual({ ...ALL_ON, hideAds: false });
  });

  test('a site off', async () => {
    await saveSettings({ sites: { [HOST]: ['nags'] } });
    await expect(loadPageSettings(HOST)).resolves.toEqual({ ...ALL_ON, hideNags: false });
    await expect(loadPageSettings('other.example')).resolves.toEqual(ALL_ON);
  });
});

test('a storage that fails means the defaults', async () => {
  const get = vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('no storage'));
  await expect(loadPageSettings(HOST)).resolves.toEqual(ALL_ON);
  get.mockRestore();
});

describe('settings.ts', () => {
  test('changes one thing and keeps the rest', async () => {
    await saveSettings({ theme: 'dark' });
    const saved = await saveSettings({ fontSize: 24 });
    expect(saved).toEqual(parseSettings({ theme: 'dark', fontSize: 24 }));
    await expect(loadSettings()).resolves.toEqual(saved);
    const { onlyHere: _never, ...stored } = saved;
    await expect(storedSettings()).resolves.toEqual({ settings: stored });
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
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith(parseSettings({ theme: 'black' })));
    stop();
    await saveSettings({ theme: 'paper' });
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('what is for this device alone never reaches the others', async () => {
    await saveSettings({ theme: 'sepia' });
    await saveSettings({ onlyHere: true });
    const before = await storedSettings();
    const here = await saveSettings({ theme: 'black', fontSize: 30 });
    expect(here).toEqual(parseSettings({ theme: 'black', fontSize: 30, onlyHere: true }));
    await expect(loadSettings()).resolves.toEqual(here);
    await expect(storedSettings()).resolves.toEqual(before);
    await saveSettings({ hideAds: false });
    await expect(storedSettings()).resolves.toMatchObject({ settings: { theme: 'sepia', hideAds: false } });
  });

  test('back among the others a device looks as they do', async () => {
    await saveSettings({ theme: 'sepia' });
    await saveSettings({ onlyHere: true, theme: 'black' });
    await expect(saveSettings({ onlyHere: false })).resolves.toEqual(parseSettings({ theme: 'sepia' }));
    await expect(loadSettings()).resolves.toEqual(parseSettings({ theme: 'sepia' }));
  });

  test('tells of a change on this device alone', async () => {
    await saveSettings({ onlyHere: true });
    const onChange = vi.fn();
    const stop = watchSettings(onChange);
    await saveSettings({ theme: 'black' });
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith(parseSettings({ theme: 'black', onlyHere: true })),
    );
    stop();
  });
});
