// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { HistoryPage } from '../../../components/history/HistoryPage';
import type { HistoryCopies } from '../../../utils/browser/history-actions';
import { tellNear, watchNear } from './near';
import { all, click, draw, historyActions, one, settle, visit, words } from './support';

beforeAll(watchNear);

async function drawPage(history = historyActions()) {
  const copies = { save: vi.fn(), bringIn: vi.fn() };
  await draw(<HistoryPage actions={history} copies={copies} onShowOptions={vi.fn()} />);
  return history;
}

describe('many at once', () => {
  const choose = (name: string, init: MouseEventInit = {}) =>
    act(() => {
      one(`[data-url$="/${name}"] [data-visit-choose]`).dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ...init }),
      );
    });

  test('are chosen one by one or by a stretch, starred and deleted together', async () => {
    const history = await drawPage(historyActions(['a', 'b', 'c', 'd'].map((name) => visit(name))));
    await choose('a');
    await choose('c', { shiftKey: true });
    expect(one('[data-selection]').textContent).toContain('3 selected');
    await click(one('[data-chosen-star]'));
    const ids = ['a', 'b', 'c'].map((name) => `https://news.example/${name}`);
    expect(history.star).toHaveBeenCalledExactlyOnceWith(ids, true);
    await click(one('[data-chosen-delete]'));
    expect(history.remove).toHaveBeenCalledExactlyOnceWith(ids);
    expect(words('[data-visit-title]')).toEqual(['The d']);
    expect(one('[data-undo-bar]').textContent).toContain('Articles deleted: 3');
    expect(all('[data-selection]')).toEqual([]);
    await click(one('[data-undo]'));
    expect(all('[data-visit]')).toHaveLength(4);
  });

  test('are all that are shown, or none', async () => {
    await drawPage(historyActions(['a', 'b'].map((name) => visit(name))));
    await click(one('[data-choose-all]'));
    expect(one('[data-selection]').textContent).toContain('2 selected');
    await click(one('[data-chosen-none]'));
    expect(all('[data-selection]')).toEqual([]);
  });

  test('are taken along as a book', async () => {
    const copies = { save: vi.fn<HistoryCopies['save']>(async () => ({ state: 'nothing' })), bringIn: vi.fn() };
    const history = historyActions([visit('a'), visit('b')]);
    await draw(<HistoryPage actions={history} copies={copies} onShowOptions={vi.fn()} />);
    await click(one('[data-choose-all]'));
    await click(one('[data-chosen-export]'));
    expect(copies.save.mock.calls.map(([kind, pick]) => [kind, pick])).toEqual([
      ['book', { ids: ['https://news.example/a', 'https://news.example/b'] }],
    ]);
  });
});

test('what is put back is there again, though the list was loaded without it meanwhile', async () => {
  const visits = [visit('boat'), visit('tree')];
  const history = await drawPage(historyActions(visits));
  await click(one('[data-url$=tree] [data-visit-delete]'));
  history.shelf.mockResolvedValueOnce({ ok: true, value: { visits: visits.slice(0, 1), next: null } });
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
  await act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await settle();
  expect(history.shelf).toHaveBeenCalledTimes(2);
  await settle();
  await click(one('[data-undo]'));
  expect(words('[data-visit-title]')).toEqual(['The boat', 'The tree']);
});

describe('a long history', () => {
  const long = () => {
    const history = historyActions();
    history.shelf.mockImplementation(async ({ after, limit }) => {
      const from = typeof after === 'number' ? after : 0;
      const visits = Array.from({ length: limit }, (_, at) => visit(`story-${from + at}`));
      return { ok: true, value: { visits, next: from + limit } };
    });
    return history;
  };
  const near = async (selector: string, isNear: boolean) => {
    await act(() => tellNear(one(selector), isNear));
    await settle();
  };

  test('comes in portions as one gets there', async () => {
    await drawPage(long());
    expect(all('[data-visit]')).toHaveLength(60);
    await near('.shelf-end', true);
    expect(all('[data-visit]')).toHaveLength(120);
    // A day that goes on has one heading.
    expect(words('.visit-day')).toEqual(['Today']);
  });

  test('lets go of the rows that are far away, and brings them back', async () => {
    const history = await drawPage(long());
    await click(one('[data-more]'));
    await near('[data-portion="0"]', false);
    expect(all('[data-visit]')).toHaveLength(60);
    expect(words('[data-visit-title]')[0]).toBe('The story-60');
    history.shelf.mockClear();
    await near('[data-portion="0"]', true);
    expect(history.shelf).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ after: null, limit: 60 }));
    expect(words('[data-visit-title]')[0]).toBe('The story-0');
    expect(all('[data-visit]')).toHaveLength(120);
  });

  test('is looked through on and on where few articles fit', async () => {
    const history = historyActions();
    let asked = 0;
    history.shelf.mockImplementation(async () => {
      asked += 1;
      return { ok: true, value: { visits: asked === 4 ? [visit('rare')] : [], next: asked < 5 ? asked : null } };
    });
    await drawPage(history);
    expect(words('[data-visit-title]')).toEqual(['The rare']);
    expect(asked).toBe(5);
  });

  test('that cannot be read can be tried again', async () => {
    const history = historyActions([visit('boat')]);
    history.shelf.mockResolvedValueOnce({ ok: false, error: 'disk' });
    await drawPage(history);
    expect(all('[data-notice=error]')).toHaveLength(1);
    await click(one('[data-retry]'));
    expect(words('[data-visit-title]')).toEqual(['The boat']);
  });
});

describe('the statistics', () => {
  const show = () => click(one('input[value=statistics]'));

  test('add up minutes and articles, drawn and as tables', async () => {
    const visits = [
      visit('boat', { topic: 'Sea', progress: 0.5 }),
      visit('lamp', { topic: 'Sea', progress: 1 }),
      visit('tree', { siteName: 'Wood', progress: 1, readingMinutes: 20 }),
    ];
    await drawPage(historyActions(visits));
    await show();
    expect(one('[data-stats-total]').textContent).toBe('35 min3 articles');
    expect(words('[data-chart=days] tbody td')).toEqual(['35 min', '3']);
    expect(all('[data-chart=days] svg .stats-bar')).toHaveLength(30);
    expect(words('[data-chart=rank] tbody tr')).toEqual(['Wood20 min1', 'News15 min2', 'Sea15 min2']);
  });

  test('of another time are counted anew', async () => {
    const history = await drawPage(historyActions([visit('boat')]));
    await show();
    expect(history.statistics).toHaveBeenLastCalledWith(expect.any(Number));
    await click(one('input[name=span][value=any]'));
    expect(history.statistics).toHaveBeenLastCalledWith(null);
  });

  test('of nothing say so', async () => {
    await drawPage();
    await show();
    expect(one('[data-statistics]').textContent).toContain('Nothing fits this choice.');
  });
});
