import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWordings, findChanges, paragraphsOf } from '@/utils/history/changes';

const before = [
  'The council voted on Tuesday to keep the lamp of the harbour lit through the winter.',
  'Nine members were for it, three against.',
  'The oldest pilot of the bay was not asked.',
  'A new bulb costs as much as a rowing boat.',
];

describe('what has changed since it was read', () => {
  it('is nothing where only signs, spaces and places changed', () => {
    const [first = '', second = '', ...rest] = before;
    const now = [second.replace('for it,', 'for  it –'), first.toUpperCase(), ...rest];
    expect(findChanges(before, now)).toEqual([]);
    expect(findChanges(before, before)).toEqual([]);
    expect(findChanges([], [])).toEqual([]);
  });

  it('is what was added, reworded and removed, in the order of the article', () => {
    const now = [
      'Correction: an earlier version had the wrong day in it.',
      'The council voted on Monday to keep the lamp of the harbour lit through the whole winter.',
      'Nine members were for it, three against.',
      'A new bulb costs as much as a rowing boat.',
    ];
    expect(findChanges(before, now)).toEqual([
      { kind: 'added', at: 0 },
      { kind: 'reworded', at: 1, before: before[0] },
      { kind: 'removed', after: 2, before: before[2] },
    ]);
  });

  it('knows a paragraph that comes twice from one that came once', () => {
    const twice = ['A line of signs.', 'Another paragraph here.', 'A line of signs.'];
    expect(findChanges(twice.slice(0, 2), twice)).toEqual([{ kind: 'added', at: 2 }]);
    expect(findChanges(twice, twice.slice(1))).toEqual([{ kind: 'removed', after: 0, before: 'A line of signs.' }]);
  });

  it('compares in scripts without spaces', () => {
    expect(findChanges(['昨日、東京都で会議が開かれた。'], ['昨日、京都で会議が開かれました。'])).toEqual([
      { kind: 'reworded', at: 0, before: '昨日、東京都で会議が開かれた。' },
    ]);
  });

  it('accounts for each paragraph of both versions exactly once', () => {
    const words = fc.constantFrom('lamp', 'harbour', 'pilot', 'council', 'winter', 'boat', 'vote', 'bulb', '灯', '—');
    const article = fc.array(
      fc.array(words, { minLength: 1, maxLength: 9 }).map((list) => list.join(' ')),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(article, article, (old, now) => {
        const changes = findChanges(old, now);
        const fresh = new Set(changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.at])));
        const kept = now.filter((_, at) => !fresh.has(at));
        const gone = changes.flatMap((change) => (change.kind === 'added' ? [] : [change.before]));
        // What is kept and what is gone are the old version again, but for paragraphs without a word.
        const content = (list: string[]) =>
          list.filter((block) => /\p{L}/u.test(block)).map((block) => block.replace(/[ —]+/g, ' ').trim());
        expect(content([...kept, ...gone]).sort()).toEqual(content(old).sort());
        expect(fresh.size).toBe(changes.filter(({ kind }) => kind !== 'removed').length);
      }),
    );
  });

  it('takes no longer than a blink for a book', () => {
    const book = Array.from({ length: 3_000 }, (_, at) => `Paragraph ${at} of a long book, with its own number ${at}.`);
    const other = Array.from({ length: 3_000 }, (_, at) => `Sentence ${at * 7} stands in quite another text, ${at}.`);
    expect(findChanges(book, other)).toHaveLength(6_000);
  });
});

describe('two wordings of a paragraph', () => {
  it('differ in words', () => {
    expect(compareWordings('The vote was on Tuesday.', 'The vote was held on Monday.')).toEqual([
      { kind: 'same', text: 'The vote was ' },
      { kind: 'new', text: 'held ' },
      { kind: 'same', text: 'on ' },
      { kind: 'gone', text: 'Tuesday.' },
      { kind: 'new', text: 'Monday.' },
    ]);
    expect(compareWordings('東京都', '京都')).toEqual([
      { kind: 'gone', text: '東' },
      { kind: 'same', text: '京都' },
    ]);
  });

  it('can be put together again from what they are cut into', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'c.', '京', '\n'), maxLength: 40 });
    const words = (list: { text: string }[]) =>
      list
        .map((piece) => piece.text)
        .join('')
        .split(/\s+/)
        .join('');
    fc.assert(
      fc.property(text, text, (old, now) => {
        const pieces = compareWordings(old, now);
        expect(
          pieces
            .filter(({ kind }) => kind !== 'gone')
            .map((piece) => piece.text)
            .join(''),
        ).toBe(now);
        expect(words(pieces.filter(({ kind }) => kind !== 'new'))).toBe(words([{ text: old }]));
      }),
    );
  });
});

it('cuts a kept text into its paragraphs', () => {
  expect(paragraphsOf('One.\n\nTwo\nlines.\n\n\n\n Three. ')).toEqual(['One.', 'Two\nlines.', 'Three.']);
  expect(paragraphsOf('')).toEqual([]);
});
