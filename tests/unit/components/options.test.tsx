// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options';
import type { FilterFacts } from '../../../utils/browser/filter-facts';
import type { OptionsActions } from '../../../utils/browser/options-actions';
import { defaultSettings, type Settings } from '../../../utils/browser/settings-schema';
import type { Cleanings } from '../../../utils/sites/cleanings';
import { retentionActions } from './retention-actions';
import { all, click, draw, one, settle, words } from './support';

const noFilters: FilterFacts = { lists: null, state: 'ready' };

async function drawOptions(stored: Partial<Settings> = {}, filters = noFilters) {
  let settings: Settings = { ...defaultSettings, ...stored };
  const watchers = new Set<(settings: Settings) => void>();
  const actions = {
    version: '1.2.3',
    load: vi.fn<OptionsActions['load']>(async () => settings),
    save: vi.fn<OptionsActions['save']>(async (change) => {
      settings = { ...settings, ...change };
      return settings;
    }),
    watch: vi.fn<OptionsActions['watch']>((onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    }),
    clearHistory: vi.fn<OptionsActions['clearHistory']>(async () => ({ ok: true, value: null })),
    filters: vi.fn<OptionsActions['filters']>(async () => filters),
    listShortcuts: vi.fn<OptionsActions['listShortcuts']>(async () => [
      { name: 'toggle', description: 'Open it', keys: 'Alt+Shift+L' },
      { name: 'other', description: 'Other', keys: '' },
    ]),
    changeShortcuts: vi.fn<OptionsActions['changeShortcuts']>(),
    useFont: vi.fn<OptionsActions['useFont']>(),
    retention: retentionActions(),
  };
  await draw(<Options actions={actions} onShowHistory={vi.fn()} />);
  const changeElsewhere = (change: Partial<Settings>) =>
    act(() => {
      for (const watcher of watchers) watcher({ ...settings, ...change });
    });
  return { actions, changeElsewhere };
}

/** Longer than the settings wait for a further change. */
const saved = () => act(() => new Promise((resolve) => setTimeout(resolve, 260)));

async function slide(value: number) {
  const slider = one('[name=fontSize]') as HTMLInputElement;
  await act(() => {
    slider.value = String(value);
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

test('shows what is set', async () => {
  await drawOptions({ theme: 'sepia', lineWidth: 72, hideNags: false });
  expect((one('[name=theme]:checked') as HTMLInputElement).value).toBe('sepia');
  expect((one('[name=lineWidth]') as HTMLInputElement).value).toBe('72');
  expect((one('[name=hideAds]') as HTMLInputElement).checked).toBe(true);
  expect((one('[name=hideNags]') as HTMLInputElement).checked).toBe(false);
});

test('joining pages is on, and can be switched off', async () => {
  const { actions } = await drawOptions();
  expect((one('[name=joinPages]') as HTMLInputElement).checked).toBe(true);
  await click(one('[name=joinPages]'));
  await saved();
  expect(actions.save).toHaveBeenCalledExactlyOnceWith({ joinPages: false });
});

test('a choice shows in the preview at once and is saved', async () => {
  const { actions } = await drawOptions();
  await click(one('[name=theme][value=black]'));
  expect(one('[data-preview]').dataset.theme).toBe('black');
  await saved();
  expect(actions.save).toHaveBeenCalledExactlyOnceWith({ theme: 'black' });
  expect(one('[data-saved]').textContent).toBe('Saved');
});

test('a slider being dragged is one write, together with what else changed', async () => {
  const { actions } = await drawOptions();
  for (const size of [21, 22, 23, 24]) await slide(size);
  await click(one('[name=font][value=sans]'));
  expect(one('.preview-sheet').style.getPropertyValue('--font-size')).toBe('24px');
  expect(one('[data-preview]').dataset.font).toBe('sans');
  expect(actions.useFont).toHaveBeenLastCalledWith('sans');
  await saved();
  expect(actions.save).toHaveBeenCalledExactlyOnceWith({ fontSize: 24, font: 'sans' });
});

test('leaving the page saves what was waiting', async () => {
  const { actions } = await drawOptions();
  await slide(30);
  window.dispatchEvent(new Event('pagehide'));
  expect(actions.save).toHaveBeenCalledExactlyOnceWith({ fontSize: 30 });
});

test('a refused saving says so and shows what holds', async () => {
  const { actions } = await drawOptions();
  actions.save.mockRejectedValueOnce(new Error('quota'));
  await click(one('[name=theme][value=black]'));
  await saved();
  await settle();
  expect(one('[data-saved]').textContent).toBe('This could not be saved. Please try again.');
  expect((one('[name=theme]:checked') as HTMLInputElement).value).toBe('system');
});

test('a change from another window shows here', async () => {
  const { changeElsewhere } = await drawOptions();
  await changeElsewhere({ theme: 'dark' });
  expect((one('[name=theme]:checked') as HTMLInputElement).value).toBe('dark');
});

test('a site that was left alone can be taken off the list', async () => {
  const all: Cleanings = ['ads', 'nags', 'consent'];
  const { actions } = await drawOptions({ sites: { 'b.example': all, 'a.example': ['ads', 'nags'] } });
  expect(words('[data-sites="off"] bdi')).toEqual(['a.example', 'b.example']);
  expect(words('[data-sites="off"] li .hint')).toEqual(['left alone: ads, banners']);
  await click(one('[data-sites="off"] [data-site="b.example"] [data-site-remove]'));
  await saved();
  expect(actions.save).toHaveBeenCalledExactlyOnceWith({ sites: { 'a.example': ['ads', 'nags'] } });
});

test('clearing the history asks first', async () => {
  const { actions } = await drawOptions();
  await click(one('[data-clear]'));
  expect(actions.clearHistory).not.toHaveBeenCalled();
  await click(one('[data-clear-confirm]'));
  expect(actions.clearHistory).toHaveBeenCalledOnce();
});

test('shows the shortcuts that hold, and the way to change them', async () => {
  const { actions } = await drawOptions();
  expect(words('[data-shortcut=toggle] kbd')).toEqual(['Alt', 'Shift', 'L']);
  expect(one('[data-shortcut=other]').textContent).toBe('OtherNot set');
  await click(one('[data-change-shortcuts]'));
  expect(actions.changeShortcuts).toHaveBeenCalledOnce();
});

test('options that cannot be read can be tried again', async () => {
  const { actions } = await drawOptions();
  actions.load.mockRejectedValueOnce(new Error('storage'));
  await draw(<Options actions={actions} onShowHistory={vi.fn()} />);
  expect(all('[data-notice=error]')).toHaveLength(1);
  await click(one('[data-notice=error] button'));
  expect(all('[name=theme]')).toHaveLength(6);
});

const list = {
  name: 'Coast ads',
  homepage: 'https://lists.example/coast',
  licence: 'GPL-3.0',
  version: '7.1',
  updated: '2026-11-02T08:00:00Z',
  rules: 12_345,
};
const lists = {
  package: 'x@1',
  version: 'a',
  compiled: list.updated,
  lists: [list],
  dropped: { paywall: 3, 'network: paywall': 4, odd: 12, none: 0 },
};

test('names the filter lists with licence, version and date, and what was left out', async () => {
  await drawOptions({}, { lists, state: 'ready' });
  const link = one('[data-filter-lists] a');
  expect([link.textContent, link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
    'Coast ads',
    'https://lists.example/coast',
    'noreferrer',
  ]);
  expect(words('[data-filter-lists] .hint')).toEqual(['12,345 rules, Nov 2, 2026, version 7.1 · GPL-3.0']);
  expect(words('.filter-left-out li')).toEqual([
    'Rules for single pages, other programs or other purposes: 12',
    'Rules that would get around a paywall: 7',
  ]);
  expect(document.body.textContent).not.toContain('could not be stored');
});

test('says so when the lists could not be stored', async () => {
  await drawOptions({}, { lists, state: 'failed' });
  expect(document.body.textContent).toContain('The lists could not be stored');
  expect(all('[data-filter-lists] li')).toHaveLength(1);
});
