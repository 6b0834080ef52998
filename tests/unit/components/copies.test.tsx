// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Copies } from '../../../components/history/Copies';
import type { HistoryCopies } from '../../../utils/browser/history-actions';
import type { SaveOutcome, SaveProgress } from '../../../utils/browser/history-export';
import type { ImportProgress, ImportReport } from '../../../utils/browser/history-import';
import { all, click, draw, one, settle, words } from './support';

async function drawCopies(copies: Partial<HistoryCopies> = {}, chosen?: string[]) {
  const onChanged = vi.fn();
  const actions: HistoryCopies = { save: vi.fn(), bringIn: vi.fn(), ...copies };
  await draw(<Copies copies={actions} chosen={chosen} onChanged={onChanged} />);
  return { onChanged, actions };
}

/** Chooses a file, as the browser's own dialog would. */
async function choose(content: string) {
  const field = one('[data-copy-file]') as HTMLInputElement;
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([content], 'copy.json')] });
  await act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

const report: ImportReport = {
  source: 'pocket',
  added: 1_200,
  updated: 2,
  unchanged: 3,
  deleted: 4,
  skipped: 5_002,
  leftOut: [
    { at: 4, name: 'No <b>address</b>', why: 'no-address' },
    { at: 1_007, name: '', why: 'cut' },
  ],
  hasLimit: false,
};

test('a file that was brought in is reported: what it was, how many, and what was left out and why', async () => {
  const { onChanged } = await drawCopies({ bringIn: async () => report });
  await choose('{}');
  expect(words('.copies-report')).toEqual([
    'Recognised: Pocket. New: 1,200. Newer: 2. Known already: 3.',
    'Deleted and left so: 4.',
  ]);
  expect(words('[data-copy-skipped] summary')).toEqual(['Left out: 5,002.']);
  expect(all('[data-copy-skipped] li').map((line) => [...line.children].map(({ textContent }) => textContent))).toEqual(
    [
      ['4', 'No <b>address</b>', 'no address on the web'],
      ['1,007', 'cut off'],
    ],
  );
  expect(words('[data-copy-skipped] > p')).toEqual(['And more: 5,000.']);
  expect(onChanged).toHaveBeenCalledOnce();
});

test('a rule that may remove some of it again is named', async () => {
  await drawCopies({ bringIn: async () => ({ ...report, hasLimit: true, source: 'bookmarks' }) });
  await choose('{}');
  expect(words('.copies-report').join(' ')).toMatch(/browser’s bookmarks.*A limit is set in the options/);
});

test.each([
  ['empty', 'is empty'],
  ['damaged', 'damaged or cut off'],
  ['unknown', 'knows no program'],
  ['too-large', 'too large'],
  ['newer', 'a newer Jernih'],
] as const)('a file that is none (%s) is named', async (fault, said) => {
  await drawCopies({ bringIn: async () => fault });
  await choose('');
  expect(words('.copies-report')).toEqual([expect.stringContaining(said)]);
});

test.each([
  ['full', 'The disk is full'],
  ['failed', 'could not be stored'],
  ['damaged', 'From there on'],
] as const)('a file that ended early (%s) says that what came stays', async (ended, said) => {
  await drawCopies({ bringIn: async () => ({ ...report, ended }) });
  await choose('');
  expect(words('.copies-report')[0]).toContain(said);
  expect(words('.copies-report')[0]).toMatch(/stays/);
});

test('shows how far it has come, and can be stopped', async () => {
  let tell: (progress: ImportProgress) => void = () => {};
  const bringIn: HistoryCopies['bringIn'] = (_file, onProgress, signal) => {
    tell = onProgress;
    return new Promise((done) => signal.addEventListener('abort', () => done({ ...report, ended: 'stopped' })));
  };
  await drawCopies({ bringIn });
  await choose('{}');
  await act(() => tell({ done: 1_500, share: 0.25 }));
  expect(one('.copies-running').textContent).toContain('Articles so far: 1,500');
  expect((one('.copies-running progress') as HTMLProgressElement).position).toBe(0.25);
  expect(all('[data-copy-save]').every((button) => (button as HTMLButtonElement).disabled)).toBe(true);
  await click(one('[data-copy-stop]'));
  expect(all('.copies-running')).toEqual([]);
  expect(words('.copies-report')[0]).toContain('What came so far stays');
});

test('articles that were chosen are made a book at once', async () => {
  const save = vi.fn<HistoryCopies['save']>(async () => ({ state: 'nothing' }));
  await drawCopies({ save }, ['https://news.example/a']);
  expect(save.mock.calls.map(([kind, pick]) => [kind, pick])).toEqual([['book', { ids: ['https://news.example/a'] }]]);
});

test('each way of saving asks for its own form and articles', async () => {
  const save = vi.fn<HistoryCopies['save']>(async () => ({ state: 'nothing' }));
  await drawCopies({ save });
  for (const kind of ['copy', 'markdown', 'table', 'book-week', 'book-starred'])
    await click(one(`[data-copy-save=${kind}]`));
  expect(save.mock.calls.map(([kind, pick]) => [kind, pick])).toEqual([
    ['copy', 'week'],
    ['markdown', 'week'],
    ['table', 'week'],
    ['book', 'week'],
    ['book', 'starred'],
  ]);
});

const outcomes: [SaveOutcome, string[]][] = [
  [{ state: 'saved', names: ['a.epub'], articles: 7, wordless: 0 }, ['Saved as “a.epub”. Articles: 7.']],
  [
    { state: 'saved', names: ['a-1.zip', 'a-2.zip'], articles: 70_000, wordless: 2 },
    ['Saved as “a-1.zip, a-2.zip”. Articles: 70,000.', 'Left out, since no text of them was kept: 2.'],
  ],
  [{ state: 'nothing' }, ['There is nothing yet that could be in this book.']],
  [{ state: 'stopped' }, ['Stopped. Nothing was saved.']],
  [{ state: 'failed' }, ['The history could not be read. Nothing is lost; please try again.']],
];

test.each(outcomes)('saving that ended as %j is put into words', async (outcome, said) => {
  let tell: (progress: SaveProgress) => void = () => {};
  let end: (outcome: SaveOutcome) => void = () => {};
  const save: HistoryCopies['save'] = (_kind, _pick, onProgress) => {
    tell = onProgress;
    return new Promise((done) => {
      end = done;
    });
  };
  await drawCopies({ save });
  await click(one('[data-copy-save=copy]'));
  await act(() => tell({ done: 3, of: 12 }));
  expect(one('.copies-running').textContent).toContain('3 of 12 articles');
  end(outcome);
  await settle();
  expect(words('.copies-report')).toEqual(said);
});
