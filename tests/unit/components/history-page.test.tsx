// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { HistoryPage } from '../../../components/history/HistoryPage';
import type { HistoryCopies } from '../../../utils/browser/history-actions';
import type { ImportProgress } from '../../../utils/browser/history-file';
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

/** Chooses a file, as the browser's own dialog would. */
async function choose(content: string) {
  const field = one('[data-copy-file]') as HTMLInputElement;
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([content], 'copy.json')] });
  await act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

const counts = { added: 1_200, updated: 2, unchanged: 3, deleted: 4, skipped: 5 };

test('a copy that was brought in is reported in numbers, and the list is loaded anew', async () => {
  const history = await drawPage(historyActions(), { save: vi.fn(), bringIn: async () => counts });
  await choose('{}');
  expect(words('.copies-report')).toEqual([
    'New: 1,200. Newer: 2. Known already: 3.',
    'Deleted and left so: 4.',
    'Damaged and left out: 5.',
  ]);
  expect(history.list).toHaveBeenCalledTimes(2);
});

test.each([
  ['no-json', 'damaged or cut off'],
  ['no-history', 'not a copy of a Jernih history'],
  ['newer', 'a newer Jernih'],
] as const)('a file that is none (%s) is named', async (fault, said) => {
  await drawPage(historyActions(), { save: vi.fn(), bringIn: async () => fault });
  await choose('');
  expect(words('.copies-report')).toEqual([expect.stringContaining(said)]);
});

test('shows how far it has come, can be stopped, and says that what came stays', async () => {
  let tell: (progress: ImportProgress) => void = () => {};
  const bringIn: HistoryCopies['bringIn'] = (_file, onProgress, signal) => {
    tell = onProgress;
    return new Promise((done) => signal.addEventListener('abort', () => done({ ...counts, ended: 'stopped' })));
  };
  await drawPage(historyActions(), { save: vi.fn(), bringIn });
  await choose('{}');
  await act(() => tell({ done: 500, of: 2_000 }));
  expect(one('.copies-running').textContent).toContain('500 of 2,000 articles');
  expect((one('.copies-running progress') as HTMLProgressElement).position).toBe(0.25);
  await click(one('[data-copy-stop]'));
  expect(all('.copies-running')).toEqual([]);
  expect(words('.copies-report')[0]).toContain('What came so far stays');
});

test('an empty history cannot be saved, but one can be brought in', async () => {
  await drawPage();
  expect((one('[data-copy-save]') as HTMLButtonElement).disabled).toBe(true);
  expect((one('[data-copy-choose]') as HTMLButtonElement).disabled).toBe(false);
});

test('a history that cannot be read is not saved in part', async () => {
  await drawPage(historyActions([visit('boat')]), { save: async () => false, bringIn: vi.fn() });
  await click(one('[data-copy-save]'));
  expect(words('.copies-report')).toEqual([expect.stringContaining('Nothing is lost')]);
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
