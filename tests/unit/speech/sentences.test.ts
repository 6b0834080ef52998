import { expect, test } from 'vitest';
import { sentencesOf } from '@/utils/speech/sentences';

const cut = (text: string, lang: string | null, goesOn?: (sentence: string) => boolean) =>
  sentencesOf(text, lang, goesOn).map(({ start, end }) => text.slice(start, end));

test('sentences come without the space around them, and a line break ends one', () => {
  expect(cut('One is here. Two is there!\nHeading\n Three?', 'en')).toEqual([
    'One is here.',
    'Two is there!',
    'Heading',
    'Three?',
  ]);
});

test('languages end sentences in their own way', () => {
  expect(cut('港は静かだ。灯台は古い。', 'ja')).toEqual(['港は静かだ。', '灯台は古い。']);
  expect(cut('नाव चली गई। कोई नहीं बोला।', 'hi')).toEqual(['नाव चली गई।', 'कोई नहीं बोला।']);
  expect(cut('غادر القارب. من هناك؟ لا أحد.', 'ar')).toEqual(['غادر القارب.', 'من هناك؟', 'لا أحد.']);
});

test('a sentence that goes on is one with the next', () => {
  expect(cut('Dr. Albarran came. She left.', 'en', (sentence) => sentence === 'Dr.')).toEqual([
    'Dr. Albarran came.',
    'She left.',
  ]);
});

test('a language that nobody knows is cut all the same; nothing is nothing', () => {
  expect(cut('One. Two.', 'x_y!')).toEqual(['One.', 'Two.']);
  expect(cut(' \n ', null)).toEqual([]);
});
