// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { ExportPanel } from '@/components/reader/ExportPanel';
import { PartPanel } from '@/components/reader/PartPanel';
import type { ExportModel, ExportOutcome } from '@/utils/browser/export-part';
import { all, click, draw, one, settle, words } from '../components/support';

async function drawChoices(outcome: ExportOutcome | Promise<ExportOutcome>, change: Partial<ExportModel> = {}) {
  const run = vi.fn<ExportModel['run']>(async () => outcome);
  await draw(<ExportPanel isWhole isPartial={false} run={run} {...change} />);
  return run;
}
const note = () => one('[data-export-note]').textContent;

test.each([
  ['copy-markdown', { state: 'copied' }, 'Copied.'],
  ['markdown', { state: 'saved', name: 'Lamp.md', missing: 0 }, 'Saved as “Lamp.md”.'],
  [
    'epub',
    { state: 'saved', name: 'Lamp.epub', missing: 1200 },
    'Saved as “Lamp.epub”. Pictures that could not be loaded: 1,200. Links stand in their place.',
  ],
  ['print', { state: 'printed' }, ''],
  [
    'print',
    { state: 'failed', kind: 'print' },
    'This page forbids printing from here. The browser’s own menu can print it.',
  ],
  ['ris', { state: 'failed', kind: 'copy' }, 'The browser did not let this be copied.'],
  ['web-page', { state: 'failed', kind: 'file' }, 'The file could not be made.'],
] as const)('%s says how it went: %j', async (kind, outcome, words) => {
  const run = await drawChoices(outcome);
  await click(one(`[data-export="${kind}"]`));
  expect(run).toHaveBeenCalledExactlyOnceWith(kind);
  expect(note()).toBe(words);
  expect(one('[role="status"]')).toBe(one('[data-export-note]'));
});

test('one thing is done at a time, and says that it works', async () => {
  let finish: (outcome: ExportOutcome) => void = () => {};
  const run = await drawChoices(
    new Promise((resolve) => {
      finish = resolve;
    }),
  );
  await click(one('[data-export="epub"]'));
  expect(note()).toBe('Getting the pictures…');
  expect(all('[aria-disabled="true"]')).toHaveLength(8);
  await click(one('[data-export="markdown"]'));
  expect(run).toHaveBeenCalledOnce();
  finish({ state: 'saved', name: 'x', missing: 0 });
  await settle();
  expect(all('[aria-disabled="true"]')).toHaveLength(0);
});

test('says beforehand what is not all there', async () => {
  await drawChoices({ state: 'copied' }, { isWhole: false, isPartial: true });
  expect(words('.export-hint')).toEqual([
    'Later pages are not all here yet: what is here now is taken.',
    'Only the part that the publisher shows is taken.',
  ]);
  await drawChoices({ state: 'copied' });
  expect(words('.export-hint')).toEqual([]);
});

describe('the place of the choices', () => {
  test('is drawn into and emptied', async () => {
    const erase = vi.fn<() => void>();
    await draw(
      <PartPanel
        kind="take-along"
        title="Take along"
        draw={async (place) => {
          place.textContent = 'choices';
          return erase;
        }}
      />,
    );
    expect(one('.panel').textContent).toBe('Take alongchoices');
    await draw(<p />);
    expect(erase).toHaveBeenCalledOnce();
  });

  test('says so where they cannot be loaded', async () => {
    await draw(<PartPanel kind="take-along" title="Take along" draw={async () => null} />);
    expect(words('[role="status"]')).toEqual(['This could not be loaded. Reload the page and try again.']);
  });
});
