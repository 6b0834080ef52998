import { describe, expect, it } from 'vitest';
import { plainForms, readQuery, wordsOf } from '@/utils/history/search/words';

/** Whether what is typed finds the text, as the index would: every word there, the last one as a beginning. */
function finds(typed: string, text: string, lang: string | null = null): boolean {
  const own = wordsOf(text);
  const known = [...own, ...plainForms(own, lang)];
  const { words, open } = readQuery(typed);
  const last = words.length - 1;
  return words.every((word, at) => known.some((one) => (open && at === last ? one.startsWith(word) : one === word)));
}

describe('what is typed finds what was written', () => {
  it.each([
    ['sao paulo', 'Em São Paulo, ontem'],
    ['SÃO', 'são paulo'],
    ['istanbul', 'İstanbul’da ılık bir gün'],
    ['lodz', 'Łódź nad ranem'],
    ['strasse', 'Auf der Straße'],
    ['еще', 'Ещё раз'],
    ['Αθηνα', 'Στην Αθήνα'],
    ['محمد', 'قال مُحَمَّد أمس'],
    ['احمد', 'أحمد في القاهرة'],
    ['שלום', 'שָׁלוֹם'],
    ['हिन्दी', 'यह हिन्दी में है'],
    ['東京', '昨日、東京都で'],
    ['東京都', '昨日、東京都で'],
    ['京', '京都の冬'],
    ['กรุงเทพ', 'ที่กรุงเทพมหานครวันนี้'],
    ['서울', '서울에서 열린'],
    ['ｊｅｒｎｉｈ', 'Jernih 1.0'],
    ['harb', 'The harbour keeps its lamp'],
  ])('%s in %s', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['baca', 'Mereka membacakannya keras-keras'],
    ['baca', 'Buku itu dibaca ulang'],
    ['tani', 'Pertanian di lereng'],
    ['pertanian', 'Pertanian di lereng'],
  ])('%s in %s, whatever is affixed to it', (typed, text) => {
    expect(finds(typed, text, 'id')).toBe(true);
  });

  it('finds no more than that', () => {
    expect(finds('京都', '東京都で')).toBe(true); // A pair stands there by chance: what writing without spaces costs.
    expect(finds('京王', '東京都で')).toBe(false);
    expect(finds('harb ', 'The harbour')).toBe(false);
    expect(finds('lamp harbour', 'The harbour')).toBe(false);
    expect(finds('baca', 'membacakan', 'en')).toBe(false);
  });
});

it('takes words as they stand, and no address for one', () => {
  expect(wordsOf('Net-zero by 2050: “it’s late”')).toEqual(['net', 'zero', 'by', '2050', 'it', 's', 'late']);
  expect(wordsOf('x'.repeat(41))).toEqual([]);
  expect(wordsOf('')).toEqual([]);
  expect(wordsOf('\ud800 lone')).toEqual(['lone']);
});

it('knows a word that is being typed from one that is done', () => {
  expect(readQuery('harbour la')).toEqual({ words: ['harbour', 'la'], open: true });
  expect(readQuery('harbour la ')).toEqual({ words: ['harbour', 'la'], open: false });
  expect(readQuery('  ')).toEqual({ words: [], open: false });
});
