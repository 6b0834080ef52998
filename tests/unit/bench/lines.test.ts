import { describe, expect, test } from 'vitest';
import type { Gold } from '../../../scripts/bench/gold';
import { isDateLine } from '../../../scripts/bench/score/date-line';
import { lostBlocks, sortLines } from '../../../scripts/bench/score/lines';
import { indexText, shareIn } from '../../../scripts/bench/score/text-index';

describe('how much of a line stands in a text', () => {
  const text = indexText('The lamp of the old pier\nis lit again tonight');

  test.each([
    // Trigrams: "lamp of the" and "of the old" are there, "the old boat" is not.
    ['lamp of the old boat', 2 / 3],
    ['The lamp of the old pier is lit', 1],
    ['nothing of this is in there', 0],
    // Three or four words may stand within a line, one or two must be a line.
    ['is lit again', 1],
    ['lit again', 0],
    ['…', 1],
  ])('%s', (line, share) => {
    expect(shareIn(line, text)).toBeCloseTo(share);
  });

  test('a short line of its own', () => {
    expect(shareIn('Wool remembers.', indexText('One line\nWool remembers'))).toBe(1);
  });
});

describe('lines that only say when', () => {
  test.each([
    ['12 March 2026', null],
    ['Stand: 4. 11. 2026, 9.30 Uhr', 'de'],
    ['Diterbitkan 3 Agustus 2026', 'id'],
    ['2026年3月12日', 'ja'],
    ['Updated at 2:30 p.m.', 'en'],
    ['2026-03-12T08:00:00Z', null],
  ])('%s', (line, lang) => {
    expect(isDateLine(line, lang)).toBe(true);
  });

  test.each([
    ['Duration 1:30', 'en'],
    ['The match ended 2:1', 'en'],
    ['In March the ferries stopped', 'en'],
    ['On 12 March 2026 the keeper of the lamp locked the door and went home for good', 'en'],
    ['3 Agustus', 'nonsense tag'],
  ])('not: %s', (line, lang) => {
    expect(isDateLine(line, lang)).toBe(false);
  });
});

describe('what an output line is', () => {
  const gold: Gold = {
    title: 'The last lamp of the pier',
    authors: ['Perpetua Lindqvist'],
    published: null,
    lang: 'en',
    text: 'The keeper locked the door behind him.\nNobody saw him leave.',
    paragraphs: null,
    captions: ['The pier at low tide in November'],
    with: [],
    without: [],
  };

  test.each([
    ['The keeper locked the door behind him.', 'body'],
    ['The last lamp of the pier', 'title'],
    ['The pier at low tide in November', 'caption'],
    ['By Perpetua Lindqvist, harbour correspondent', 'byline'],
    ['12 March 2026, 08:00', 'date'],
    ['Sign up to our newsletter', 'noise'],
    ['Perpetua is a name that many people here have and few can spell, they say', 'noise'],
  ])('%s', (line, kind) => {
    expect(sortLines(line, gold)).toEqual([{ text: line, kind }]);
  });

  test('lines without a word are none', () => {
    expect(sortLines('***\n', gold)).toEqual([]);
  });

  test('a gold block is lost when less than four fifths of it are there', () => {
    const block = 'one two three four five six seven';
    // Of its five trigrams "one two three", "two three four", "three four five" and "four five six" are there.
    expect(lostBlocks([block], 'one two three four five six')).toEqual([]);
    expect(lostBlocks([block], 'one two three four five')).toEqual([block]);
  });
});
