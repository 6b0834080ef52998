import { describe, expect, test } from 'vitest';
import type { CorpusPage } from '../../../scripts/bench/corpus';
import { readmeSection, withSection } from '../../../scripts/bench/readme';
import { scorePage } from '../../../scripts/bench/score/page-score';
import { summarise } from '../../../scripts/bench/score/summary';
import { plainTable, tablesOf } from '../../../scripts/bench/tables';
import { worstPages } from '../../../scripts/bench/worst';

const page = (id: string): CorpusPage => ({
  id,
  kind: 'article',
  url: new URL(`https://paper.example/${id}`),
  html: new Uint8Array(),
  gold: {
    title: 'The lamp',
    authors: [],
    published: null,
    lang: 'en',
    text: 'It is lit again tonight.\nNobody knows by whom or why.',
    paragraphs: [
      { k: 'p', t: 'It is lit again tonight.' },
      { k: 'p', t: 'Nobody knows by whom or why.' },
    ],
    captions: [],
    with: [],
    without: [],
  },
});
const measure = (id: string, text: string, time: number) =>
  scorePage(page(id), {
    times: [time],
    title: 'The lamp',
    byline: null,
    published: null,
    text,
    isArticle: null,
    isArticleTime: null,
    changed: false,
    error: null,
  });

const whole = 'It is lit again tonight.\nNobody knows by whom or why.';
const half = 'It is lit again tonight.\nRead this next: seven lamps';
const ours = [measure('a', whole, 4), measure('b', half, 8)];
const theirs = [measure('a', half, 2), measure('b', whole, 4)];
const summaries = [summarise('jernih', ours, theirs), summarise('readability', theirs, theirs)];

test('tables have the figures that there are, and no column without one', () => {
  const [text, facts, cost] = tablesOf(summaries);
  expect(text?.head).toEqual(['extractor', 'wF1n', 'wF1', 'precision', 'recall', 'para %', 'noise %', 'perfect %']);
  expect(text?.rows[0]?.slice(5)).toEqual(['75.0', '25.0', '50.0']);
  expect(facts?.head).toEqual(['extractor', 'title %']);
  expect(cost?.rows.map((row) => row[4])).toEqual(['2.00', '1.00']);
  expect(cost && plainTable(cost).split('\n')[2]).toMatch(/^ {2}jernih +8\.0 +8\.0 +8\.0 +2\.00 +0 +0 +0$/);
});

test('the worst pages, with what is missing and extra, and what others score there', () => {
  const result = {
    set: 'news',
    scores: new Map([
      ['jernih', ours],
      ['readability', theirs],
    ]),
    skipped: [],
  };
  const [head, ...lines] = worstPages(result, 'jernih', 5);
  expect(head).toMatch(/^0\.\d{3}; readability 1\.000 {2}b {2}https:\/\/paper\.example\/b$/);
  // The faultless page is not listed.
  expect(lines).toEqual(['    - Nobody knows by whom or why.', '    + Read this next: seven lamps']);
});

describe('the table in README.md', () => {
  const run = {
    day: '2026-11-23',
    browser: 'Chrome/156.0',
    extractors: [
      { name: 'jernih', version: '0.1.0' },
      { name: 'readability', version: '0.6.0' },
    ],
  };
  const section = (set: string) => readmeSection([{ set, pages: 2, skipped: 1, summaries }], run);
  const begin = '<!-- bench: written by `npm run bench -- quality … --write-readme` -->';

  test('says when, where, what, which versions and how to repeat it', () => {
    const text = section('news');
    expect(text).toContain('Measured on 2026-11-23 in Chrome/156.0, all in one run: jernih 0.1.0, readability 0.6.0.');
    expect(text).toContain('**news**: 2 pages. 1 more could not be measured.');
    expect(text).toContain('|  | jernih | readability |\n| --- | --: | --: |\n| wF1n |');
    expect(text).toContain('npm run bench -- quality --corpus CORPUS --set news --peers readability --write-readme');
  });

  test('names the origin of a set that is known, and that our model has seen it', () => {
    expect(section('fundus')).toMatch(/\*\*fundus\*\*: 2 news pages of flairNLP\/fundus, MIT\..*in-sample/);
  });

  test('goes between the markers and touches nothing else', () => {
    const readme = `# Us\n\n${begin}\n\nold\n\n<!-- /bench -->\n\nRest\n`;
    const written = withSection(readme, 'new');
    expect(written).toBe(`# Us\n\n${begin}\n\nnew\n\n<!-- /bench -->\n\nRest\n`);
    expect(withSection(written, 'new')).toBe(written);
  });

  test.each(['# Us\n', `${begin}\nold`, `${begin}\n${begin}\n<!-- /bench -->`, `<!-- /bench -->\n${begin}`])(
    'is not written without its markers: %j',
    (readme) => {
      expect(() => withSection(readme, 'new')).toThrow('README.md must have');
    },
  );
});
