import { expect, test } from 'vitest';
import { fileName } from '@/utils/export/file-name';
import { HOSTILE } from './support';

test.each([
  ['Harbour keeps its lamp', 'Harbour keeps its lamp.md'],
  ['What/where: "why"? <a|b> *', 'What where why a b.md'],
  ['..hidden. ', 'hidden.md'],
  ['CON', '_CON.md'],
  ['lpt1.txt', '_lpt1.txt.md'],
  ['Console', 'Console.md'],
  ['\u202Egpj.exe', 'gpj.exe.md'],
  ['', 'article.md'],
  ['\u0000/\\', 'article.md'],
  ['Kopi pagi di stasiun – 灯台 – منارة', 'Kopi pagi di stasiun – 灯台 – منارة.md'],
])('%j is %j', (title, name) => {
  expect(fileName(title, 'md')).toBe(name);
});

test.each([
  ['word '.repeat(100)],
  ['灯'.repeat(300)],
  ['👩‍👩‍👧‍👦'.repeat(60)],
  ['x'.repeat(5000)],
  ...HOSTILE.map((title) => [title]),
])('fits every system: %j', (title) => {
  const name = fileName(title, 'epub');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(205);
  expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+\.epub$/u);
  expect(name).not.toMatch(/^[.\s]|[.\s]\.epub$|\ufffd\.epub$/);
});

test('does not cut a family apart', () => {
  const [family] = fileName('👩‍👩‍👧‍👦'.repeat(60), 'md').split('.');
  expect([...new Intl.Segmenter().segment(family ?? '')].every(({ segment }) => segment === '👩‍👩‍👧‍👦')).toBe(true);
});
