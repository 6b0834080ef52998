import { expect, test } from 'vitest';
import { ownPages } from '../../../scripts/bench/own-pages';
import { scoreText } from '../../../scripts/bench/score/page-score';

const [fixtures, demo] = ownPages();

test('a golden page is gold: blocks by kind, captions and the dek apart', () => {
  const page = fixtures?.read('harbourgazette.example--lost-gloves-office');
  const kinds = page?.gold.paragraphs?.map(({ k }) => k) ?? [];
  expect([kinds[0], kinds.filter((kind) => kind === 'headline').length]).toEqual(['summary', 1]);
  expect(page?.gold.paragraphs?.find(({ k }) => k === 'headline')?.t).toBe('Wool remembers');
  expect(page?.gold.captions).toEqual(['A print of a child’s mitten, found on the 6.42 from Sallow.']);
  expect(page && scoreText(page.gold, page.gold.text ?? '')).toMatchObject({ f1: 1, perfect: 1 });
});

test('every page can be read, and no mark of an expected.json is left in the gold', () => {
  const pages = [fixtures, demo].flatMap((set) => set?.ids.map((id) => set.read(id)) ?? []);
  expect(pages.length).toBeGreaterThan(25);
  for (const { html } of pages) expect(html.length).toBeGreaterThan(0);
  expect(
    pages
      .flatMap(({ gold }) => gold.text?.split('\n') ?? [])
      .filter((line) => /^(?:#+|-|>|\||\[picture\]) /.test(line)),
  ).toEqual([]);
});

test('the demo site has articles and other pages, for spotting only', () => {
  const pages = demo?.ids.map((id) => demo.read(id)) ?? [];
  expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThan(3);
  expect(pages.every(({ gold }) => gold.text === null)).toBe(true);
});
