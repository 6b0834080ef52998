// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { KeepLimits } from '../../../components/options/KeepLimits';
import { KEEP_ALL } from '../../../utils/history/retention';
import { retentionActions } from './retention-actions';
import { all, click, draw, one, settle, words } from './support';

async function choose(name: string, value: number) {
  const field = one(`[name=keep-${name}]`) as HTMLSelectElement;
  await act(() => {
    field.value = String(value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}
const chosen = (name: string) => (one(`[name=keep-${name}]`) as HTMLSelectElement).value;

test('says what there is, and without a limit nothing of it goes', async () => {
  await draw(<KeepLimits actions={retentionActions()} />);
  expect(one('[data-keep-now]').textContent).toBe('Articles kept now: 40, about 2.5 MB.');
  expect(['days', 'articles', 'megabytes'].map(chosen)).toEqual(['0', '0', '0']);
  expect(words('[name=keep-days] option')).toEqual([
    'No limit',
    '1 month',
    '3 months',
    '6 months',
    '1 year',
    '2 years',
    '5 years',
  ]);
  expect(words('[name=keep-megabytes] option').at(-1)).toBe('5 gigabytes');
});

test('a rule that removes something shows what, and waits', async () => {
  const actions = retentionActions(12);
  await draw(<KeepLimits actions={actions} />);
  await choose('days', 365);
  expect(actions.apply).not.toHaveBeenCalled();
  expect(one('[data-keep-would]').textContent).toBe(
    'This would remove articles: 12, about 600 kB, the oldest of Jan 7, 2025.',
  );
  await click(one('[data-keep-remove]'));
  expect(actions.apply).toHaveBeenCalledExactlyOnceWith({ ...KEEP_ALL, days: 365 });
  expect(one('[data-keep-state]').textContent).toBe('Articles removed: 12. From now on this happens by itself.');
  expect(chosen('days')).toBe('365');
});

test('who does not want that keeps everything, and the rule as it was', async () => {
  const actions = retentionActions(12);
  await draw(<KeepLimits actions={actions} />);
  await choose('articles', 500);
  await click(one('[data-keep-back]'));
  expect(actions.apply).not.toHaveBeenCalled();
  expect(all('[data-keep-would]')).toEqual([]);
  expect(chosen('articles')).toBe('0');
});

test('a rule that removes nothing now holds at once', async () => {
  const actions = retentionActions(0);
  await draw(<KeepLimits actions={actions} />);
  await choose('megabytes', 1_000);
  expect(actions.apply).toHaveBeenCalledExactlyOnceWith({ ...KEEP_ALL, megabytes: 1_000 });
  expect(one('[data-keep-state]').textContent).toBe('');
});

test('where it cannot be asked nothing is changed, and the reader is told', async () => {
  const actions = retentionActions(3);
  await draw(<KeepLimits actions={actions} />);
  actions.preview.mockResolvedValueOnce({ ok: false, error: 'database' });
  await choose('days', 30);
  expect(actions.apply).not.toHaveBeenCalled();
  expect(one('[data-keep-state]').textContent).toContain('Nothing is lost');
});

test('a rule of another making is shown as it is', async () => {
  await draw(<KeepLimits actions={retentionActions(0, { days: 45, articles: 0, megabytes: 0 })} />);
  expect(chosen('days')).toBe('45');
});
