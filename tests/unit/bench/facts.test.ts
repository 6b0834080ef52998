import { describe, expect, test } from 'vitest';
import type { Gold } from '../../../scripts/bench/gold';
import { scoreFacts } from '../../../scripts/bench/score/facts';

const gold: Gold = {
  title: 'The last lamp: a farewell',
  authors: ['Perpetua Lindqvist', 'Ivo Pendleton'],
  published: '2026-03-12 23:30:00+02:00',
  lang: 'en',
  text: 'Text.',
  paragraphs: null,
  captions: [],
  with: [],
  without: [],
};
const given = { title: null, byline: null, published: null };

test('what nobody knows is not asked', () => {
  const silent = { ...gold, title: null, authors: [], published: null };
  expect(scoreFacts(silent, given)).toEqual({ title: null, author: null, day: null, minute: null });
  expect(scoreFacts(gold, given)).toEqual({ title: 0, author: 0, day: 0, minute: 0 });
});

test.each([
  ['The Last Lamp – A Farewell', 1],
  ['The last lamp: a farewell | The Harbour Gazette', 0],
])('title %s', (title, right) => {
  expect(scoreFacts(gold, { ...given, title }).title).toBe(right);
});

test.each([
  ['By Ivo Pendleton and Perpetua Lindqvist', 1],
  ['Perpetua Lindqvist, Ivo Pendleton', 1],
  ['Perpetua Lindqvist', 0],
  ['Perpetua Lindqvist, Ivo Pendleton, Reuters', 0],
])('byline %s', (byline, right) => {
  expect(scoreFacts(gold, { ...given, byline }).author).toBe(right);
});

describe('dates', () => {
  test.each([
    // The same instant in UTC.
    ['2026-03-12T21:30:00Z', 1, 1],
    ['2026-03-12 23:30:59 +02:00', 1, 1],
    // An hour off: the same day all the same.
    ['2026-03-12T20:30:00Z', 1, 0],
    // Neither the day that is written nor the day in UTC.
    ['2026-03-13T21:30:00Z', 0, 0],
    ['2026-03-12', 1, 0],
    ['yesterday', 0, 0],
  ])('%s', (published, day, minute) => {
    expect(scoreFacts(gold, { ...given, published })).toMatchObject({ day, minute });
  });

  test('a gold day has no minute', () => {
    const byDay = { ...gold, published: '2026-03-12' };
    expect(scoreFacts(byDay, { ...given, published: '2026-03-12T08:00:00+07:00' })).toMatchObject({
      day: 1,
      minute: null,
    });
  });

  test('a time without an offset is UTC, wherever the bench runs', () => {
    const bare = { ...gold, published: '2026-03-12T21:30:00' };
    expect(scoreFacts(bare, { ...given, published: '2026-03-12T21:30:00Z' }).minute).toBe(1);
  });
});
