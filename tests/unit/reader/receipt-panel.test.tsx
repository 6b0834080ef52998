// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ReceiptPanel } from '@/components/reader/ReceiptPanel';
import { draw, words } from '../components/support';
import { article } from './article';

test('lists what was left out, each with its reason', async () => {
  const { removals } = article();
  await draw(<ReceiptPanel removals={removals} />);
  expect(words('.why')).toEqual(['related', 'ad']);
  expect(words('li')).toEqual(['related Read also', 'ad Buy a kayak']);
  expect(words('.what')).toEqual(['Read also', 'Buy a kayak']);
});
