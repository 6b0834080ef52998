// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { ReceiptList } from '@/components/reader/receipt/ReceiptList';
import type { ReceiptItem } from '@/utils/browser/receipt-part';
import { all, click, draw, one, words } from '../components/support';

const putBack = vi.fn<(pieces: readonly number[]) => void>();
const takeOut = vi.fn<(pieces: readonly number[]) => void>();
beforeEach(() => vi.clearAllMocks());

const item = (piece: number | null, reason: string, text: string, isBack = false): ReceiptItem => ({
  piece,
  reason,
  text,
  isBack,
});
const list = (...items: ReceiptItem[]) => draw(<ReceiptList items={items} putBack={putBack} takeOut={takeOut} />);

test('puts together what went for the same reason, and folds away what is much', async () => {
  const links = ['Home', 'Sea', 'Sky', 'Town'].map((text, n) => item(n, 'navigation', text));
  await list(...links.slice(0, 2), item(9, 'ad', 'Buy a kayak'), ...links.slice(2));
  expect(words('summary')).toEqual(['Navigation 4', 'Ad 1']);
  expect(words('details:first-of-type .thing-text')).toEqual(['Home', 'Sea', 'Sky', 'Town']);
  expect(all('details').map((group) => (group as HTMLDetailsElement).open)).toEqual([false, true]);
});

test('puts together reasons that are the same to a reader', async () => {
  await list(item(1, 'related', 'Ferry late'), item(2, 'related-heading', 'Read on'));
  expect(words('summary')).toEqual(['More stories 2']);
});

test('a reason without a word of its own is shown as it is', async () => {
  await list(item(1, 'moonshine', 'Text'));
  expect(words('.why')).toEqual(['moonshine']);
});

test('puts one back, and takes it out where it is back', async () => {
  await list(item(4, 'related', 'Ferry late'), item(7, 'ad', 'Buy a kayak', true));
  await click(one('[aria-label="Put back: Ferry late"]'));
  expect(putBack).toHaveBeenCalledExactlyOnceWith([4]);
  await click(one('[aria-label="Take out again: Buy a kayak"]'));
  expect(takeOut).toHaveBeenCalledExactlyOnceWith([7]);
  expect(one('[role=status]').textContent).toBe('Back in the text: 1');
});

test('puts all of a kind back that are not, and takes all out where all are back', async () => {
  await list(item(4, 'ad', 'One', true), item(5, 'ad', 'Two'), item(6, 'ad', 'Three'));
  await click(one('[data-receipt-all]'));
  expect(putBack).toHaveBeenCalledExactlyOnceWith([5, 6]);
  await list(item(4, 'ad', 'One', true), item(5, 'ad', 'Two', true));
  expect(one('[data-receipt-all]').textContent).toBe('Take all out again');
  await click(one('[data-receipt-all]'));
  expect(takeOut).toHaveBeenCalledExactlyOnceWith([4, 5]);
});

test('offers no way back for what the page does not show as text', async () => {
  await list(item(null, 'repeat', 'Said before'));
  expect(all('button')).toEqual([]);
  expect(words('.thing-gone')).toEqual(['Cannot be put back']);
});

test('names what stands elsewhere last, folded, and says where nothing else was left out', async () => {
  await list(item(0, 'elsewhere', 'Home'), item(3, 'ad', 'Buy a kayak'));
  expect(words('.why')).toEqual(['Ad', 'Everything else on the page']);
  expect(all('details').map((group) => (group as HTMLDetailsElement).open)).toEqual([true, false]);
  expect(one('.receipt-hint').textContent).toContain('Missing something?');
  await list(item(0, 'elsewhere', 'Home'));
  expect(one('.receipt-hint').textContent).toBe('Nothing was left out of this article.');
});
