// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ReceiptPanel } from '@/components/reader/ReceiptPanel';
import type { Removal } from '@/utils/article/article';
import { all, draw, words } from '../components/support';
import { article } from './article';

const removal = (reason: string, text: string): Removal => ({ step: 'x', reason, selector: 'p', text });

test('lists what was left out, each with its reason', async () => {
  const { removals } = article();
  await draw(<ReceiptPanel removals={removals} />);
  expect(words('.why')).toEqual(['More stories', 'Ad']);
  expect(words('li')).toEqual(['Read also', 'Buy a kayak']);
});

test('puts together what went for the same reason, and folds away what is much', async () => {
  const links = ['Home', 'Sea', 'Sky', 'Town'].map((text) => removal('navigation', text));
  await draw(<ReceiptPanel removals={[...links.slice(0, 2), removal('ad', 'Buy a kayak'), ...links.slice(2)]} />);
  expect(words('summary')).toEqual(['Navigation 4', 'Ad 1']);
  expect(words('details:first-of-type li')).toEqual(['Home', 'Sea', 'Sky', 'Town']);
  expect(all('details').map((group) => (group as HTMLDetailsElement).open)).toEqual([false, true]);
});

test('puts together reasons that are the same to a reader', async () => {
  await draw(<ReceiptPanel removals={[removal('related', 'Ferry late'), removal('related-heading', 'Read on')]} />);
  expect(words('summary')).toEqual(['More stories 2']);
});

test('a reason without a word of its own is shown as it is', async () => {
  await draw(<ReceiptPanel removals={[removal('moonshine', 'Text')]} />);
  expect(words('.why')).toEqual(['moonshine']);
});
