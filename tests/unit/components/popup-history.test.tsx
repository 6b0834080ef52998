// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { ActivePage } from '../../../utils/browser/active-page';
import {
  all,
  click,
  draw,
  historyActions,
  one,
  page,
  popupActions,
  settle,
  spareMoment,
  type,
  visit,
  words,
} from './support';

async function drawPopup(active: ActivePage, history = historyActions()) {
  const actions = popupActions(active, history);
  await draw(<Popup actions={actions} />);
  return actions;
}

describe('the history', () => {
  test('shows what was read, how far, and what is left', async () => {
    const visits = [visit('boat', { progress: 0.4 }), visit('tree', { progress: 1 }), visit('sea', { progress: 0 })];
    await drawPopup(page(), historyActions(visits));
    expect(words('.popup-history h2')).toEqual(['Continue reading', 'Today']);
    expect(words('[data-visit-title]')).toEqual(['The boat', 'The tree', 'The sea']);
    expect(words('.visit-far')).toEqual(['40% ·6 min left', 'Finished', '10 min read']);
  });

  test('draws the first ten rows at once and the others in a spare moment, and finds all of them before', async () => {
    const visits = Array.from({ length: 30 }, (_, at) => visit(`boat-${at}`, { progress: 0 }));
    await drawPopup(page(), historyActions(visits));
    expect(words('[data-visit-title]')).toEqual(visits.slice(0, 10).map(({ title }) => title));
    await type('boat-29');
    expect(words('[data-visit-title]')).toEqual(['The boat-29']);
    await type('');
    await spareMoment();
    expect(words('[data-visit-title]')).toEqual(visits.map(({ title }) => title));
  });

  test('opens an article', async () => {
    const visits = [visit('boat')];
    const actions = await drawPopup(page(), historyActions(visits));
    await click(one('[data-visit-open]'));
    expect(actions.history.open).toHaveBeenCalledExactlyOnceWith(visits[0], 'copy');
  });

  test('deletes one article, and the focus goes on to the next', async () => {
    const actions = await drawPopup(page(), historyActions([visit('boat'), visit('tree'), visit('sea')]));
    one('[data-url$=tree] [data-visit-delete]').focus();
    await click(one('[data-url$=tree] [data-visit-delete]'));
    expect(actions.history.remove).toHaveBeenCalledExactlyOnceWith(['https://news.example/tree']);
    expect(words('[data-visit-title]')).toEqual(['The boat', 'The sea']);
    expect(document.activeElement).toBe(one('[data-url$=sea] [data-visit-open]'));
  });

  test('an article that could not be deleted comes back, with a word on it', async () => {
    const history = historyActions([visit('boat'), visit('tree')]);
    history.remove.mockResolvedValue({ ok: false, error: 'disk' });
    await drawPopup(page(), history);
    await click(one('[data-url$=tree] [data-visit-delete]'));
    expect(words('[data-visit-title]')).toEqual(['The boat', 'The tree']);
    expect(words('[role=alert]')).toEqual(['That could not be deleted. Please try again.']);
  });

  test('asks before it clears', async () => {
    const actions = await drawPopup(page(), historyActions([visit('boat')]));
    await click(one('[data-clear]'));
    expect(actions.history.clear).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(one('[data-clear-keep]'));
    await click(one('[data-clear-keep]'));
    expect(actions.history.clear).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(one('[data-clear]'));
    await click(one('[data-clear]'));
    await click(one('[data-clear-confirm]'));
    expect(actions.history.clear).toHaveBeenCalledOnce();
    expect(all('[data-visit]')).toEqual([]);
    expect(all('[data-notice=empty]')).toHaveLength(1);
  });

  test('Escape takes the question back without closing the popup', async () => {
    const actions = await drawPopup(page(), historyActions([visit('boat')]));
    await click(one('[data-clear]'));
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    one('[data-clear-keep]').dispatchEvent(press);
    await settle();
    expect(press.defaultPrevented).toBe(true);
    expect(all('[data-clear]')).toHaveLength(1);
    expect(actions.history.clear).not.toHaveBeenCalled();
  });

  test('an empty history says how it fills, and offers nothing to clear', async () => {
    await drawPopup(page());
    expect(words('[data-notice=empty] .notice-title')).toEqual(['Nothing read yet']);
    expect(all('[data-clear]')).toEqual([]);
  });

  test('a history that cannot be read can be tried again', async () => {
    const history = historyActions([visit('boat')]);
    history.list.mockResolvedValueOnce({ ok: false, error: 'disk' });
    await drawPopup(page(), history);
    expect(all('[data-notice=error]')).toHaveLength(1);
    await click(one('[data-retry]'));
    expect(words('[data-visit-title]')).toEqual(['The boat']);
  });

  test('what was deleted can be put back', async () => {
    const visits = [visit('boat'), visit('tree')];
    const actions = await drawPopup(page(), historyActions(visits));
    await click(one('[data-url$=tree] [data-visit-delete]'));
    expect(one('[data-undo-bar]').textContent).toContain('Deleted: The tree');
    await click(one('[data-undo]'));
    expect(actions.history.putBack).toHaveBeenCalledExactlyOnceWith([{ visit: visits[1], kept: null }]);
    expect(words('[data-visit-title]')).toEqual(['The boat', 'The tree']);
    expect(one('[data-undo-bar]').textContent).toBe('');
  });

  test('a star is given and taken', async () => {
    const actions = await drawPopup(page(), historyActions([visit('boat', { starred: true })]));
    expect(one('[data-visit-star]').getAttribute('aria-pressed')).toBe('true');
    await click(one('[data-visit-star]'));
    expect(actions.history.star).toHaveBeenCalledExactlyOnceWith(['https://news.example/boat'], false);
    expect(one('[data-visit-star]').getAttribute('aria-pressed')).toBe('false');
  });

  test('a star that could not be stored goes again', async () => {
    const history = historyActions([visit('boat')]);
    history.star.mockResolvedValue({ ok: false, error: 'disk' });
    await drawPopup(page(), history);
    await click(one('[data-visit-star]'));
    expect(one('[data-visit-star]').getAttribute('aria-pressed')).toBe('false');
    expect(all('[role=alert]')).toHaveLength(1);
  });

  test('what is begun stands first, three at most, and no article stands twice', async () => {
    const visits = ['a', 'b', 'c', 'd'].map((name) => visit(name, { progress: 0.5 }));
    await drawPopup(page(), historyActions([visit('done', { progress: 1 }), ...visits]));
    expect(words('.visit-group:first-child [data-visit-title]')).toEqual(['The a', 'The b', 'The c']);
    expect(words('[data-visit-title]').sort()).toEqual(['The a', 'The b', 'The c', 'The d', 'The done']);
  });
});

describe('by keyboard', () => {
  const press = async (key: string) => {
    await act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await settle();
  };
  const here = () => document.activeElement?.closest<HTMLElement>('[data-visit]')?.dataset.url?.split('/').at(-1);

  test('begins in the search field, and the arrows lead to the rows and back', async () => {
    await drawPopup(page(), historyActions([visit('boat'), visit('tree'), visit('sea')]));
    expect(document.activeElement).toBe(one('[data-filter]'));
    await press('ArrowDown');
    expect(here()).toBe('boat');
    await press('End');
    expect(here()).toBe('sea');
    await press('ArrowUp');
    expect(here()).toBe('tree');
    await press('Home');
    expect(document.activeElement).toBe(one('[data-filter]'));
  });

  test('s stars, o opens on the web, Delete deletes and the next row has the keyboard', async () => {
    const visits = [visit('boat'), visit('tree'), visit('sea')];
    const { history } = await drawPopup(page(), historyActions(visits));
    await press('ArrowDown');
    await press('s');
    expect(history.star).toHaveBeenCalledExactlyOnceWith(['https://news.example/boat'], true);
    await press('o');
    expect(history.open).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: visits[0]?.id }), 'web');
    await press('Delete');
    expect(history.remove).toHaveBeenCalledExactlyOnceWith(['https://news.example/boat']);
    expect(here()).toBe('tree');
  });

  test('letters in the search field are no commands', async () => {
    const { history } = await drawPopup(page(), historyActions([visit('boat')]));
    await press('s');
    await press('Delete');
    expect(history.star).not.toHaveBeenCalled();
    expect(history.remove).not.toHaveBeenCalled();
  });

  test('the Tab key stops at one row', async () => {
    await drawPopup(page(), historyActions([visit('boat'), visit('tree'), visit('sea')]));
    await press('ArrowDown');
    await press('ArrowDown');
    const stops = () => all('[data-visit-open]').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([one('[data-url$=tree] [data-visit-open]')]);
  });
});

describe('the search', () => {
  test('takes the place of the page and the list, at once with what is there, then with what is in the texts', async () => {
    const history = historyActions([visit('boat'), visit('lamp')]);
    const old = visit('pier', { lastReadAt: 1 });
    history.search.mockResolvedValue({ ok: true, value: [{ visit: old, excerpt: 'Under the Lamps of the pier' }] });
    await drawPopup(page(), history);
    await type('lamp');
    expect(words('[data-visit-title]')).toEqual(['The lamp']);
    expect(words('[data-visit-title] mark')).toEqual(['lamp']);
    await vi.waitFor(() => expect(words('[data-excerpt] mark')).toEqual(['Lamps']));
    expect(words('[data-visit-title]')).toEqual(['The lamp', 'The pier']);
    expect(one('[data-this-page]').closest('[hidden]')).not.toBeNull();
    await type('');
    expect(words('[data-visit-title]')).toEqual(['The boat', 'The lamp']);
  });

  test('says that nothing was found', async () => {
    await drawPopup(page(), historyActions([visit('boat')]));
    await type('zeppelin');
    await vi.waitFor(() => expect(one('.popup-none').textContent).toContain('“zeppelin”'));
  });

  test('Enter opens what was found first', async () => {
    const { history } = await drawPopup(page(), historyActions([visit('boat'), visit('lamp')]));
    await type('lamp');
    await act(() => {
      one('[data-filter]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    expect(history.open).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ title: 'The lamp' }), 'copy');
  });
});
