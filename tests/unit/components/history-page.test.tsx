// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { HistoryPage } from '../../../components/history/HistoryPage';
import type { HistoryCopies } from '../../../utils/browser/history-actions';
import { all, click, draw, historyActions, one, settle, visit, words } from './support';

async function drawPage(history = historyActions(), copies: HistoryCopies = { save: vi.fn(), bringIn: vi.fn() }) {
  await draw(<HistoryPage actions={history} copies={copies} onShowOptions={vi.fn()} />);
  return history;
}

async function type(text: string) {
  const field = one('[data-filter]') as HTMLInputElement;
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await settle();
}

test('filters while one types, and counts', async () => {
  await drawPage(historyActions([visit('boat', { byline: 'Ana Sousa' }), visit('tree'), visit('sea')]));
  expect(one('[data-count]').textContent).toBe('3 articles');
  await type('sousa');
  expect(words('[data-visit-title]')).toEqual(['The boat']);
  expect(one('[data-count]').textContent).toBe('1 of 3 articles');
  await type('nothing like it');
  expect(all('[data-visit]')).toEqual([]);
  expect(one('[data-no-match]').textContent).toContain('Nothing you have read matches “nothing like it”.');
  await click(one('[data-no-match] button'));
  expect(all('[data-visit]')).toHaveLength(3);
});

test('a deletion under a filter keeps the others', async () => {
  const history = await drawPage(historyActions([visit('boat'), visit('tree'), visit('treehouse')]));
  await type('tree');
  await click(one('[data-url$=tree] [data-visit-delete]'));
  expect(history.remove).toHaveBeenCalledExactlyOnceWith('https://news.example/tree');
  expect(words('[data-visit-title]')).toEqual(['The treehouse']);
  await type('');
  expect(words('[data-visit-title]')).toEqual(['The boat', 'The treehouse']);
});

test('a long history is drawn in portions', async () => {
  await drawPage(historyActions(Array.from({ length: 450 }, (_, index) => visit(`story-${index}`))));
  expect(all('[data-visit]')).toHaveLength(200);
  await click(one('.history-more'));
  await click(one('.history-more'));
  expect(all('[data-visit]')).toHaveLength(450);
  expect(all('.history-more')).toEqual([]);
});

test('an empty history has nothing to filter or to clear', async () => {
  await drawPage();
  expect(all('[data-notice=empty]')).toHaveLength(1);
  expect(all('[data-filter], [data-clear]')).toEqual([]);
});

test('what stands in the texts is shown under what the titles have, with the words marked, each article once', async () => {
  const history = historyActions([visit('lamp'), visit('tree')]);
  history.search.mockResolvedValue({
    ok: true,
    value: [
      { visit: visit('lamp'), excerpt: 'A lamp.' },
      { visit: visit('tree'), excerpt: 'Under the Lamps of the old <b>pier</b>' },
    ],
  });
  await drawPage(history);
  await type('lamp');
  await vi.waitFor(() => expect(all('[data-found-visit]')).toHaveLength(1));
  expect(history.search).toHaveBeenCalledExactlyOnceWith('lamp');
  expect(words('[data-visit-title]')).toEqual(['The lamp']);
  expect(words('.found-excerpt')).toEqual(['Under the Lamps of the old <b>pier</b>']);
  expect(words('.found mark')).toEqual(['Lamps']);
  await type('');
  expect(all('[data-found]')).toEqual([]);
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
  await type('new');
  await vi.waitFor(() => expect(history.search).toHaveBeenCalledTimes(2));
  await act(() => late());
  expect(all('[data-found-visit]')).toEqual([]);
});
