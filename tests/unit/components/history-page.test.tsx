// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { HistoryPage } from '../../../components/history/HistoryPage';
import type { HistoryCopies } from '../../../utils/browser/history-actions';
import { WHOLE_SHELF } from '../../../utils/history/shelf';
import { watchNear } from './near';
import { all, click, draw, historyActions, one, settle, type, visit, words } from './support';

beforeAll(watchNear);

async function drawPage(history = historyActions(), copies: HistoryCopies = { save: vi.fn(), bringIn: vi.fn() }) {
  await draw(<HistoryPage actions={history} copies={copies} onShowOptions={vi.fn()} />);
  return history;
}

const pick = async (name: string, value: string) => {
  const field = one(`[data-pick=${name}]`) as HTMLSelectElement;
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
};

test('searches while one types, marks the words, and counts', async () => {
  await drawPage(historyActions([visit('boat', { byline: 'Ana Sousa' }), visit('tree'), visit('sea')]));
  expect(one('[data-count]').textContent).toBe('3 articles');
  await type('sousa');
  await vi.waitFor(() => expect(one('[data-count]').textContent).toBe('1 of 3 articles'));
  expect(words('[data-visit-title]')).toEqual(['The boat']);
  expect(words('.visit-meta mark')).toEqual(['Sousa']);
  await type('nothing like it');
  await vi.waitFor(() => expect(all('[data-no-match]')).toHaveLength(1));
  expect(one('[data-no-match]').textContent).toContain('Nothing you have read matches “nothing like it”.');
  await click(one('[data-no-match] button'));
  expect(all('[data-visit]')).toHaveLength(3);
});

test('filters, and shows everything again', async () => {
  const history = await drawPage(
    historyActions([visit('boat', { starred: true }), visit('tree', { progress: 1 }), visit('sea', { lang: 'id' })]),
  );
  await click(one('[data-pick-starred]'));
  expect(words('[data-visit-title]')).toEqual(['The boat']);
  await click(one('[data-filter-reset]'));
  await pick('progress', 'finished');
  expect(words('[data-visit-title]')).toEqual(['The tree']);
  await pick('length', 'long');
  expect(one('[data-no-match]').textContent).toContain('Nothing fits this choice.');
  await click(one('[data-no-match] button'));
  await pick('site', 'News');
  expect(history.shelf).toHaveBeenLastCalledWith(
    expect.objectContaining({ filter: expect.objectContaining({ site: 'News' }) }),
  );
});

test('another order has no days', async () => {
  const history = await drawPage(historyActions([visit('boat'), visit('tree')]));
  expect(words('.visit-day')).toEqual(['Today']);
  await pick('order', 'longest');
  expect(history.shelf).toHaveBeenLastCalledWith(expect.objectContaining({ order: 'longest', after: null }));
  expect(words('.visit-day')).toEqual([]);
});

test('a deletion while something is looked for keeps the others, and has a way back', async () => {
  const history = await drawPage(historyActions([visit('boat'), visit('tree'), visit('treehouse')]));
  await type('tree');
  await vi.waitFor(() => expect(all('[data-visit]')).toHaveLength(2));
  await click(one('[data-url$=tree] [data-visit-delete]'));
  expect(history.remove).toHaveBeenCalledExactlyOnceWith(['https://news.example/tree']);
  expect(words('[data-visit-title]')).toEqual(['The treehouse']);
  await type('');
  expect(words('[data-visit-title]')).toEqual(['The boat', 'The treehouse']);
  await click(one('[data-undo]'));
  expect(words('[data-visit-title]')).toEqual(['The boat', 'The tree', 'The treehouse']);
});

test('an empty history has nothing to filter or to clear', async () => {
  await drawPage();
  expect(all('[data-notice=empty]')).toHaveLength(1);
  expect(all('[data-filter], [data-clear]')).toEqual([]);
});

test('what stands in the texts is found, with the words marked, each article once', async () => {
  const history = historyActions([visit('lamp'), visit('tree', { lastReadAt: 1 })]);
  history.search.mockResolvedValue({
    ok: true,
    value: [
      { visit: visit('lamp'), excerpt: 'A lamp.' },
      { visit: visit('tree', { lastReadAt: 1 }), excerpt: 'Under the Lamps of the old <b>pier</b>' },
    ],
  });
  await drawPage(history);
  await type('lamp');
  await vi.waitFor(() => expect(words('[data-visit-title]')).toEqual(['The lamp', 'The tree']));
  expect(history.search).toHaveBeenCalledExactlyOnceWith('lamp', WHOLE_SHELF);
  expect(words('[data-excerpt]')).toEqual(['A lamp.', 'Under the Lamps of the old <b>pier</b>']);
  expect(words('[data-excerpt] mark')).toEqual(['lamp', 'Lamps']);
});

test('an answer that comes late does not replace a later one', async () => {
  const history = historyActions([visit('tree')]);
  let late: () => void = () => {};
  history.search.mockImplementationOnce(
    () =>
      new Promise((done) => {
        late = () => done({ ok: true, value: [{ visit: visit('old'), excerpt: 'old' }] });
      }),
  );
  await drawPage(history);
  await type('old');
  await vi.waitFor(() => expect(history.search).toHaveBeenCalledOnce());
  await type('tree');
  await vi.waitFor(() => expect(history.search).toHaveBeenCalledTimes(2));
  await act(() => late());
  await settle();
  expect(words('[data-visit-title]')).toEqual(['The tree']);
});
