import { describe, expect, test } from 'vitest';
import type { CorpusPage } from '../../../scripts/bench/corpus';
import type { Gold } from '../../../scripts/bench/gold';
import type { Measured } from '../../../scripts/bench/in-page/measured';
import { quantile, scorePage, scoreText } from '../../../scripts/bench/score/page-score';
import { detectionOf, mean, summarise } from '../../../scripts/bench/score/summary';

const dek = 'A harbour says goodbye to its light';
const first = 'The keeper locked the door behind him.';
const second = 'Nobody in the whole harbour saw him leave.';
const heading = 'What remains of it now';

const gold: Gold = {
  title: 'The last lamp',
  authors: [],
  published: null,
  lang: 'en',
  text: [dek, first, heading, second].join('\n'),
  paragraphs: [
    { k: 'summary', t: dek },
    { k: 'p', t: first },
    { k: 'headline', t: heading },
    { k: 'p', t: second },
    { k: 'p', t: '***' },
  ],
  captions: [],
  with: ['locked the DOOR', 'saw him leave'],
  without: ['newsletter', 'cookies'],
};

describe('the text of a page', () => {
  test('all of it and nothing else is perfect', () => {
    expect(scoreText(gold, gold.text ?? '')).toMatchObject({
      f1: 1,
      f1Neutral: 1,
      paragraphs: 1,
      leads: 1,
      subheads: 1,
      noise: 0,
      perfect: 1,
      snippets: 1,
      unwanted: 0,
      missing: [],
      extra: [],
    });
  });

  test('one paragraph of two lost, the dek lost, one noise line of three, the title neither', () => {
    const text = ['The last lamp', first, heading, 'Sign up to our newsletter now'].join('\n');
    const score = scoreText(gold, text);
    expect(score).toMatchObject({
      paragraphs: 0.5,
      leads: 0,
      subheads: 1,
      perfect: 0,
      snippets: 0.5,
      unwanted: 0.5,
      missing: [dek, second],
      extra: ['Sign up to our newsletter now'],
    });
    expect(score?.noise).toBeCloseTo(1 / 3);
    // Without the title line it has 18 words, the gold 27; shared are 7 + 5 of its own lines and the "to" of the noise.
    expect(score?.f1Neutral).toBeCloseTo((2 * 13) / (18 + 27), 5);
    // With it 21, and "the" is in the gold once more.
    expect(score?.f1).toBeCloseTo((2 * 14) / (21 + 27), 5);
  });

  test('noise alone makes a page imperfect', () => {
    expect(scoreText(gold, `${gold.text}\nShare this on your favourite network`)).toMatchObject({
      paragraphs: 1,
      perfect: 0,
    });
  });

  test('gold without blocks tells words and snippets only', () => {
    const score = scoreText({ ...gold, paragraphs: null }, first);
    expect(score).toMatchObject({ f1Neutral: null, paragraphs: null, noise: null, perfect: null, snippets: 0.5 });
    expect(score?.missing).toEqual([dek, heading, second]);
  });

  test('gold without text tells nothing', () => {
    expect(scoreText({ ...gold, text: '' }, first)).toBeNull();
    expect(scoreText({ ...gold, text: null }, first)).toBeNull();
  });
});

const page = (kind: string): CorpusPage => ({
  id: 'a',
  kind,
  url: new URL('https://paper.example/a'),
  html: new Uint8Array(),
  gold,
});
const measured: Measured = {
  times: [9, 3, 4],
  title: 'The last lamp',
  byline: null,
  published: null,
  text: gold.text ?? '',
  isArticle: true,
  isArticleTime: 0.5,
  changed: false,
  error: null,
};

test('a page that is no article counts for spotting and time only', () => {
  const score = scorePage(page('forum'), measured);
  expect(score).toMatchObject({ text: null, facts: null, isArticle: true, time: 4, firstTime: 9 });
});

test('quantiles', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(values, 0.95)).toBe(96);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([7], 1)).toBe(7);
  expect(quantile([], 0.5)).toBeNull();
});

test('means leave out what is not known', () => {
  expect(mean([1, null, 0])).toBe(0.5);
  expect(mean([null])).toBeNull();
});

describe('detection', () => {
  const asked = (kind: string, isArticle: boolean | null) => ({ kind, isArticle, isArticleTime: 1 });

  test('precision, recall and F1 by hand', () => {
    // 3 articles, 2 of them said; 3 said in all.
    const pages = [
      asked('article', true),
      asked('article', true),
      asked('article', false),
      asked('forum', true),
      asked('product', false),
    ];
    const detection = detectionOf(pages);
    expect(detection?.precision).toBeCloseTo(2 / 3);
    expect(detection?.recall).toBeCloseTo(2 / 3);
    expect(detection?.f1).toBeCloseTo(2 / 3);
  });

  test('a set of articles only has a recall and nothing else', () => {
    expect(detectionOf([asked('article', true), asked('article', false)])).toMatchObject({
      precision: null,
      recall: 0.5,
      f1: null,
    });
  });

  test('an extractor that says nothing has none', () => {
    expect(detectionOf([asked('article', null)])).toBeNull();
  });
});

test('a set in one row: means, the ratio page by page, faults counted', () => {
  const good = scorePage(page('article'), measured);
  const bad = scorePage(
    { ...page('article'), id: 'b' },
    { ...measured, times: [20], text: '', changed: true, error: 'Error: no' },
  );
  const reference = [
    scorePage(page('article'), { ...measured, times: [2] }),
    scorePage({ ...page('article'), id: 'b' }, { ...measured, times: [10] }),
  ];
  const summary = summarise('ours', [good, bad], reference);
  expect(summary).toMatchObject({ articles: 2, pages: 2, errors: 1, empty: 1, changed: 1, ratio: 2 });
  expect(summary.text.f1).toBe(0.5);
  expect(summary.facts).toEqual({ title: 1, author: null, day: null, minute: null });
  expect(summarise('ours', [good], null).ratio).toBeNull();
});
