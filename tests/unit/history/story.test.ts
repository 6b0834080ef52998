import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameStory, sharedPart, shinglesOf, storyMarks } from '@/utils/history/story';
import { madeArticle } from '../../../scripts/bench/history/made-articles';

const share = (a: string, b: string) => sharedPart(shinglesOf(a), shinglesOf(b));
const wire = (n: number) => madeArticle(n).kept.text;

describe('the same story', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('is told when a paper has cut it and added to it (made-up language %#)', (n) => {
    const paragraphs = wire(n).split('\n\n');
    const other = [
      ...wire(n + 7)
        .split('\n\n')
        .slice(0, 2),
      ...paragraphs.slice(0, Math.ceil(paragraphs.length * 0.7)),
    ];
    expect(isSameStory(share(wire(n), other.join('\n\n')))).toBe(true);
    expect(isSameStory(share(wire(n), wire(n + 7)))).toBe(false);
  });

  it('is told whatever the capitals, quotation marks and spaces', () => {
    expect(share(wire(1), wire(1).toUpperCase().replaceAll(' ', ' \u00a0').replaceAll('.', '…'))).toBe(1);
  });

  it('is not told of texts that are too short to be told by', () => {
    const short = 'The council of the bay voted on Tuesday to keep the lamp lit.';
    expect(share(short, short)).toBe(0);
    expect(storyMarks(short)).toEqual([]);
  });
});

describe('marks in the index', () => {
  it('meet where half of a text stands in another one', () => {
    const met = Array.from({ length: 70 }, (_, at) => at).filter((n) => {
      const paragraphs = wire(n).split('\n\n');
      const half = `${wire(n + 700)}\n\n${paragraphs.slice(0, Math.ceil(paragraphs.length / 2)).join('\n\n')}`;
      const marks = new Set(storyMarks(wire(n)));
      return storyMarks(half).some((mark) => marks.has(mark));
    });
    expect(met.length).toBeGreaterThan(60);
  });

  it('do not meet where texts have nothing in common, and are no words that are typed', () => {
    const all = Array.from({ length: 300 }, (_, n) => storyMarks(wire(n)));
    // The made-up languages repeat their most frequent words more than real ones do.
    expect(new Set(all.flat()).size).toBeGreaterThan(all.flat().length * 0.98);
    expect(all.flat().every((mark) => mark.startsWith('\u0001') && /^[0-9a-z]+$/.test(mark.slice(1)))).toBe(true);
  });

  it('hang on nothing but the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 60, maxLength: 80 }), (words) => {
        expect(storyMarks(words.join(' '))).toEqual(storyMarks(words.join(', ')));
        expect(storyMarks(words.join(' ')).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
