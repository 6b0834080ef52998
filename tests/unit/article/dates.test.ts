// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { normaliseDate, readDate } from '@/utils/article/dates';
import { readWrittenDate } from '@/utils/article/written-dates';

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const published = (html: string, lang: string | null = 'en'): string | null => {
  const document = page(html);
  return readDate(document, null, 'published', lang, document.querySelector('h1'));
};

describe('machine-written dates', () => {
  test.each([
    ['2020-10-31T17:17:00+07:00', '2020-10-31T17:17:00+07:00'],
    ['2020-10-31T17:17:00.000+0700', '2020-10-31T17:17:00+07:00'],
    ['2026-01-06 13:55:27 +01:00', '2026-01-06T13:55:27+01:00'],
    ['2020-10-31 17:17:00', '2020-10-31T17:17:00'],
    ['20201031', '2020-10-31'],
    ['2020-10-31', '2020-10-31'],
    ['1604139420', '2020-10-31T10:17:00Z'],
    ['Sat, 31 Oct 2020 17:17:00 +0700', '2020-10-31T17:17:00+07:00'],
    ['Sat Oct 31 2020 17:17:00 GMT+0700 (WIB)', '2020-10-31T17:17:00+07:00'],
  ])('%s', (text, iso) => {
    expect(normaliseDate(text)).toBe(iso);
  });

  test.each(['', 'soon', '2020-13-45', '0000-00-00', '105092', null])('%s is no date', (text) => {
    expect(normaliseDate(text)).toBeNull();
  });
});

describe('dates written for people', () => {
  test.each([
    ['id', 'Jumat, 20 November 2026, 08:15 WIB', '2026-11-20T08:15:00+07:00'],
    ['id', 'Kompas.com - 31/10/2020, 17:17 WIB', '2020-10-31T17:17:00+07:00'],
    ['id', 'Selasa, 4 Agt 2026 19.05 WITA', '2026-08-04T19:05:00+08:00'],
    ['ms', '20 Ogos 2026, 8:15 pagi', '2026-08-20T08:15:00'],
    ['en-GB', '20 November 2026 at 8:15 GMT', '2026-11-20T08:15:00Z'],
    ['en-US', 'Published 9:05 p.m. EDT Nov. 20, 2026', '2026-11-20T21:05:00-04:00'],
    ['en', 'November 20th, 2026', '2026-11-20'],
    ['es', '20 de noviembre de 2026 a las 9:30 CET', '2026-11-20T09:30:00+01:00'],
    ['pt', '20 de novembro de 2026 às 9h30', '2026-11-20T09:30:00'],
    ['fr', 'Publié le 1er août 2026 à 08h15', '2026-08-01T08:15:00'],
    ['it', '20 novembre 2026, 08:15', '2026-11-20T08:15:00'],
    ['de', '20. November 2026, 08:15 Uhr', '2026-11-20T08:15:00'],
    ['de', 'Do 25.04.24 | 14:07 Uhr', '2024-04-25T14:07:00'],
    ['nl', '20 november 2026 om 08:15', '2026-11-20T08:15:00'],
    ['sv', '20 nov. 2026 kl. 08.15', '2026-11-20T08:15:00'],
    ['da', '20. nov. 2026 kl. 08:15', '2026-11-20T08:15:00'],
    ['nb', '20. november 2026 08:15', '2026-11-20T08:15:00'],
    ['fi', '20. marraskuuta 2026 klo 8.15', '2026-11-20T08:15:00'],
    ['pl', '20 listopada 2026, 08:15', '2026-11-20T08:15:00'],
    ['cs', '20. listopadu 2026 8:15', '2026-11-20T08:15:00'],
    ['tr', '20 Kasım 2026 08:15', '2026-11-20T08:15:00'],
    ['vi', 'Thứ sáu, 20/11/2026, 08:15 (GMT+7)', '2026-11-20T08:15:00+07:00'],
    ['vi', '20 tháng 11, 2026', '2026-11-20'],
    ['ru', '20 ноября 2026, 08:15 МСК', '2026-11-20T08:15:00+03:00'],
    ['uk', '20 листопада 2026, 08:15', '2026-11-20T08:15:00'],
    ['el', '20 Νοεμβρίου 2026', '2026-11-20'],
    ['he', '20 בנובמבר 2026, 08:15', '2026-11-20T08:15:00'],
    ['ar', '٢٠ نوفمبر ٢٠٢٦', '2026-11-20'],
    ['ar', '20 تشرين الثاني 2026', '2026-11-20'],
    ['fa', '۲۹ آبان ۱۴۰۵', '2026-11-20'],
    ['hi', '20 नवंबर 2026, 08:15 IST', '2026-11-20T08:15:00+05:30'],
    ['th', '20 พฤศจิกายน 2569 08:15', '2026-11-20T08:15:00'],
    ['ja', '2026年11月20日 8時15分', '2026-11-20T08:15:00'],
    ['ja', '令和8年11月20日 午後3時5分', '2026-11-20T15:05:00'],
    ['ko', '2026년 11월 20일 오후 3:05', '2026-11-20T15:05:00'],
    ['ko', '입력 2026.11.20. 오전 8:15', '2026-11-20T08:15:00'],
    ['zh-Hans', '2026年11月20日 08:15', '2026-11-20T08:15:00'],
    ['zh-Hant', '民國115年11月20日', '2026-11-20'],
  ])('%s: %s', (lang, text, iso) => {
    expect(readWrittenDate(text, lang)).toBe(iso);
  });

  test('the language decides which of two small numbers is the month', () => {
    expect(readWrittenDate('3/4/2026', 'en-US')).toBe('2026-03-04');
    expect(readWrittenDate('3/4/2026', 'en-GB')).toBe('2026-04-03');
    expect(readWrittenDate('3/4/2026', 'id')).toBe('2026-04-03');
    expect(readWrittenDate('3/14/2026', 'id')).toBe('2026-03-14');
    expect(readWrittenDate('3/4/2026', 'no language')).toBe('2026-03-04');
  });

  test.each([
    '30 Februari 2026',
    '45/45/2026',
    'Lesezeit 5 Min.',
    'Mayor, 3 of 2026',
    '20 Nov',
    '1.234.567',
    '192.168.10.12',
  ])('%s is no date', (text) => {
    expect(readWrittenDate(text, 'id')).toBeNull();
  });

  test('an enormous line is read at its start only, and quickly', () => {
    expect(readWrittenDate('1 '.repeat(200_000), 'de')).toBeNull();
    expect(readWrittenDate(`${'20. '.repeat(100_000)}November 2026`, 'de')).toBeNull();
  });
});

describe('where a page says when it was published', () => {
  test('a day is completed by the time of the same day, a local time by its offset', () => {
    expect(
      published(
        '<meta name="date" content="2024-08-22"><meta property="article:published_time" content="2024-08-22T12:00">',
      ),
    ).toBe('2024-08-22T12:00:00');
    expect(
      published('<meta name="pubdate" content="2025-02-02 09:00"><time datetime="2025-02-02T09:00:00+01:00"></time>'),
    ).toBe('2025-02-02T09:00:00+01:00');
  });

  test('no offset is invented', () => {
    expect(published('<meta name="pubdate" content="2025-02-02 09:00">')).toBe('2025-02-02T09:00:00');
  });

  test('as the last source, the date by the headline, also in pieces', () => {
    const html =
      '<h1>Eine Überschrift</h1><div class="meta">erstellt: <b>01. April 2025</b>, <i>15:25 Uhr</i></div><p>Text</p>';
    expect(published(html, 'de')).toBe('2025-04-01T15:25:00');
  });

  test('neither the day of a change nor a day in a sentence is taken for it', () => {
    expect(published('<h1>Judul</h1><span>Diperbarui 20 November 2026</span>', 'id')).toBeNull();
    const sentence = 'Die Regierung hat am 3. Januar 2026 nach langen Verhandlungen einen neuen Haushalt beschlossen.';
    expect(published(`<h1>Titel</h1><p>${sentence}</p>`, 'de')).toBeNull();
  });
});
