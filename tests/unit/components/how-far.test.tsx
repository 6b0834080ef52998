// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { HowFar } from '../../../components/history/HowFar';
import { draw, visit } from './support';

const shown = async (change: Parameters<typeof visit>[1]) => {
  await draw(<HowFar visit={visit('boat', change)} />);
  return document.body.textContent;
};

test('says how long an article is, how far it was read, and what is left', async () => {
  expect(await shown({ progress: 0 })).toBe('10 min read');
  expect(await shown({ progress: 0.4 })).toBe('40% ·6 min left');
  expect(await shown({ progress: 1 })).toBe('Finished');
});

test('says nothing of a length that nobody knows', async () => {
  expect(await shown({ progress: 0, readingMinutes: 0 })).toBe('');
  expect(await shown({ progress: 0.4, readingMinutes: 0 })).toBe('40%');
});
