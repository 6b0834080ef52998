// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@/utils/article/structured-data';
import { headlineElement, namesSite, readTitle } from '@/utils/article/title';

const SITES = ['Kompas.com', 'kompas.com', 'kompas'];

function titleOf(html: string, node: JsonObject | null = null, sites = SITES, isNews = true): string {
  return readTitle(new DOMParser().parseFromString(html, 'text/html'), node, sites, isNews);
}

const titleElsewhere = (html: string, node: JsonObject | null = null): string => titleOf(html, node, SITES, false);

const headline = 'Perang Mendekati Wilayah Armenia, Yerevan Minta Bantuan Rusia';

describe('readTitle', () => {
  test('the site, its section and the page number are cut off', () => {
    for (const title of [
      `${headline} - Kompas.com`,
      `${headline} | Kompas.com`,
      `${headline} Halaman all - Kompas.com`,
      `${headline} | Global | Kompas.com`,
      `Kompas.com | ${headline}`,
      `${headline} – KOMPAS.com`,
      `${headline}_Kompas`,
    ]) {
      expect(titleOf(`<title>${title}</title>`), title).toBe(headline);
    }
  });

  test('a headline with a dash, a colon or a question keeps both parts', () => {
    for (const title of [
      'Wawancara: Apa Kata Menteri - dan Apa yang Tidak',
      'Kopi – Minuman Sejuta Umat',
      'Apa Itu Inflasi? Ini Jawabnya',
    ]) {
      expect(titleOf(`<title>${title} - Kompas.com</title>`)).toBe(title);
    }
  });

  test('what two forms of the headline agree on ends the third', () => {
    expect(titleOf(`<title>${headline} - Berita Dunia Terkini</title><h1>${headline}</h1>`)).toBe(headline);
  });

  test('a kicker in the declared titles stays, a kicker that every form words differently goes', () => {
    const kicker = `Armenia: ${headline}`;
    expect(
      titleOf(`<title>${kicker}</title><meta property="og:title" content="${kicker}"><h1>${headline}</h1>`, {
        headline: kicker,
      }),
    ).toBe(kicker);
    expect(
      titleOf(`<title>x</title><meta property="og:title" content="Konflik: ${headline}"><h1>Rusia - ${headline}</h1>`),
    ).toBe(headline);
  });

  test('the form for readers is preferred to the one for search engines', () => {
    const search = 'Perang Armenia 2020: Rusia Bantu Yerevan';
    expect(
      titleOf(`<title>${search}</title><meta property="og:title" content="${headline}"><h1>${headline}</h1>`, {
        headline: search,
      }),
    ).toBe(headline);
  });

  test('a social title that has nothing in common with the page is not believed', () => {
    const html = `<title>${headline}</title><meta property="og:title" content="Berita terpercaya setiap hari untuk Anda"><h1>${headline}</h1>`;
    expect(titleOf(html, { headline })).toBe(headline);
    expect(titleOf(html)).toBe(headline);
  });

  test('where two agree and one of them is shown, the social title is not asked', () => {
    const social = 'Yerevan Minta Bantuan, Perang Armenia Mendekat';
    const html = `<meta property="og:title" content="${social}"><h1>${headline}</h1>`;
    const search = `<title>${headline} - Kompas.com</title>`;
    expect(titleOf(html + search, { headline })).toBe(social);
    expect(titleOf(html + search, { headline, alternativeHeadline: social })).toBe(headline);
    expect(titleOf(`${html}<title>Perang Armenia 2020: Berita Terkini</title>`, { headline })).toBe(headline);
  });

  test('outside the news the headline that is shown is the title', () => {
    const search = 'Panduan Lengkap Menyeduh Kopi 2026';
    const shown = 'Menyeduh kopi di rumah, langkah demi langkah';
    const declared = `<title>${search}</title><meta property="og:title" content="${search}">`;
    expect(titleElsewhere(`${declared}<h1>${shown}</h1>`, { headline: search })).toBe(shown);
    expect(titleElsewhere(`${declared}<h1>${shown} – Kompas.com</h1>`)).toBe(shown);
    expect(titleElsewhere(`${declared}<h1>Panduan</h1>`)).toBe('Panduan');
    expect(titleElsewhere(`${declared}<h1>Menyeduh kopi &amp;#x26; teh, panduan</h1>`)).toBe(
      'Menyeduh kopi & teh, panduan',
    );
    expect(titleElsewhere(`${declared}<h1>${`${shown}. `.repeat(5)}</h1>`)).toBe(search);
  });

  test('a heading that has nothing in common with what the page says of itself is no headline', () => {
    const declared = `<title>${headline} - Kompas.com</title><meta property="og:title" content="${headline}">`;
    for (const heading of ['Catatan Redaksi', 'Hubungi Kami Sekarang', 'Rusia']) {
      expect(titleElsewhere(`${declared}<h1>${heading}</h1>`), heading).toBe(headline);
    }
    expect(titleElsewhere(`<title>${headline}</title><h1>Jurnal Pribadi</h1>`)).toBe(headline);
    expect(titleElsewhere('<h1>Jurnal Pribadi</h1>')).toBe('Jurnal Pribadi');
  });

  test('character references are read once more, a logo in a heading is passed over', () => {
    expect(titleOf('<h1>Kompas.com</h1>', { headline: 'R&uuml;ckbau &amp;#8211; K&#252;hlt&uuml;rme' })).toBe(
      'Rückbau – Kühltürme',
    );
  });

  test('nothing at all gives an empty title, an endless one is bounded', () => {
    expect(titleOf('<p>x</p>')).toBe('');
    titleOf(`<title>${'a - '.repeat(100_000)}</title><h1>${'b '.repeat(100_000)}</h1>`, {
      headline: 'c | '.repeat(100_000),
    });
  });
});

test('namesSite compares whole words and initials', () => {
  expect(namesSite('CBC News', ['CBC'])).toBe(true);
  expect(namesSite('The Times of India', ['timesofindia'])).toBe(true);
  expect(namesSite('Deutsche Welle', ['dw'])).toBe(true);
  expect(namesSite('Christian Welter', ['welt'])).toBe(false);
});

test('headlineElement prefers the heading that shows the title', () => {
  const document = new DOMParser().parseFromString(
    `<h1>Kompas</h1><h1>Lain</h1><h3>${headline}</h3><h1>${headline}</h1>`,
    'text/html',
  );
  expect(headlineElement(document, headline)?.localName).toBe('h1');
  expect(headlineElement(document, headline)?.textContent).toBe(headline);
});
