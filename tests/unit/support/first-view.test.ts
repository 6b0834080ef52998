import { expect, test } from 'vitest';
import { firstViewOf, type SizeRow } from '@/scripts/bundle-size';

const row = (file: string, bytes: number): SizeRow => ({ file, bytes, gzipped: bytes / 2, budget: 1 });

test('the first view is the script, English and the largest of the other languages', () => {
  const rows = [row('refuse.js', 900), row('reader.js', 200), row('phrases/en.js', 70)];
  const others = [row('phrases/th.js', 30), row('phrases/ms.js', 10), row('part-embeds.js', 5)];
  expect(firstViewOf([...rows, ...others], { 'first view': 250 })).toEqual({
    file: 'first view',
    bytes: 300,
    gzipped: 150,
    budget: 250,
  });
});
