// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readByline } from '@/utils/article/byline';
import type { JsonObject } from '@/utils/article/structured-data';

function authorsOf(html: string, node: JsonObject | null = null, lang = 'id', nodes: JsonObject[] = []): string[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const heading = document.querySelector('h1');
  return readByline({ document, node, nodes, lang, siteNames: ['Kompas.com', 'kompas'], heading });
}

const people = (...names: string[]): JsonObject => ({ author: names.map((name) => ({ '@type': 'Person', name })) });

describe('readByline', () => {
  test('words before and after names, roles and abbreviations come off', () => {
    for (const [lang, line, names] of [
      ['id', 'Oleh: Danur Lambang', ['Danur Lambang']],
      ['id', 'Penulis Danur Lambang', ['Danur Lambang']],
      ['id', 'Danur Lambang, Editor', ['Danur Lambang']],
      ['en', 'David Kim&quot;', ['David Kim']],
      ['en', 'Jane &quot;Bo&quot; Doe', ['Jane "Bo" Doe']],
      ['id', 'Danur Lambang dan Ayu Sari', ['Danur Lambang', 'Ayu Sari']],
      ['en', 'By Jane Doe and John Roe, Political Editor', ['Jane Doe', 'John Roe']],
      ['en', 'Jane Doe / Web Developer', ['Jane Doe']],
      ['de', 'Von Elena Ober (obe) und Max Muster', ['Elena Ober', 'Max Muster']],
      ['es', 'Por Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil']],
      ['lt', 'Povilas Aleksandravičius, universiteto fakulteto profesorius', ['Povilas Aleksandravičius']],
      ['ja', '記者 渡辺洋介、山田太郎', ['渡辺洋介', '山田太郎']],
    ] as const) {
      expect(authorsOf(`<meta name="author" content="${line}">`, null, lang), line).toEqual(names);
    }
  });

  test('a person in structured data comes first, each once', () => {
    expect(authorsOf('<meta name="author" content="DANUR LAMBANG">', people('Danur Lambang', 'Danur Lambang'))).toEqual(
      ['Danur Lambang'],
    );
  });

  test('references to authors elsewhere in the data are followed, lists in lists opened', () => {
    const nodes: JsonObject[] = [{ '@id': '#p', '@type': 'Person', name: 'Danur Lambang' }];
    expect(authorsOf('', { author: { '@id': '#p' } }, 'id', nodes)).toEqual(['Danur Lambang']);
    expect(authorsOf('', { author: [[{ '@type': 'Person', name: 'Danur Lambang' }]] })).toEqual(['Danur Lambang']);
  });

  test('the house is named only where no person is', () => {
    const house: JsonObject = { author: { '@type': 'Organization', name: 'Kompas.com' } };
    expect(authorsOf('<h1>Judul Berita</h1>', house)).toEqual(['Kompas.com']);
    expect(authorsOf('<meta name="author" content="Danur Lambang">', house)).toEqual(['Danur Lambang']);
    expect(authorsOf('<div><h1>Judul Berita</h1><p class="byline">Oleh Danur Lambang</p></div>', house)).toEqual([
      'Danur Lambang',
    ]);
    expect(authorsOf('', people('Danur Lambang', 'Kompas.com'))).toEqual(['Danur Lambang']);
    expect(authorsOf('', people('Danur Lambang', 'AFP'))).toEqual(['Danur Lambang', 'AFP']);
  });

  test('the boxes of names are known by small letters and capitals, and not in the foot of the page', () => {
    for (const name of ['byline', 'ArticleAuthor', 'article-byLine', 'ByLine', 'storyReporter'])
      expect(authorsOf(`<div><h1>Judul Berita</h1><p class="${name}">Oleh Danur Lambang</p></div>`), name).toEqual([
        'Danur Lambang',
      ]);
    const foot = '<footer><div><p class="byline">Oleh Ayu Sari</p></div></footer>';
    expect(
      authorsOf(`<div>${foot}<h1>Judul Berita</h1><div><p class="byline">Oleh Danur Lambang</p></div></div>`),
    ).toEqual(['Danur Lambang']);
  });

  test('a longer byline on the page completes the data; other text beside the name does not', () => {
    const both =
      '<div><h1>Judul Berita</h1><p class="byline"><a>Danur Lambang</a> <a>Ayu Sari</a></p></div>'.replaceAll(
        '<a>',
        '<a rel="author">',
      );
    expect(authorsOf(both, people('Danur Lambang'))).toEqual(['Danur Lambang', 'Ayu Sari']);
    const more =
      '<div><h1>Judul Berita</h1><p class="author">Danur Lambang</p><p class="author-bio">Semua Tulisan Danur Lambang</p></div>';
    expect(authorsOf(more, people('Danur Lambang'))).toEqual(['Danur Lambang']);
  });

  test('names in pictures, comments and teasers are other people’s', () => {
    const html = `<main><h1>Judul Berita</h1><figure><span class="author">Foto Grafer</span></figure>
      <div class="comments"><b class="author">Budi Komentar</b></div>
      <article><a rel="author">Penulis Lain</a></article><p class="author">Danur Lambang</p></main>`;
    expect(authorsOf(html)).toEqual(['Danur Lambang']);
  });

  test('a line that begins with a byline word, and a fact box, without any class', () => {
    expect(
      authorsOf('<h1>Une nouvelle</h1><div>Par <a href="/profils/1">David Mouriquand</a></div>', null, 'fr'),
    ).toEqual(['David Mouriquand']);
    expect(
      authorsOf('<h1>Titel</h1><ul><li><strong>Autorin/Autor</strong> Roman Beispiel</li></ul>', null, 'de'),
    ).toEqual(['Roman Beispiel']);
  });

  test('addresses, numbers, slugs and markup are no names', () => {
    for (const content of [
      'https://www.facebook.com/kompas',
      '105092',
      'sophie-foster',
      '{{author}}',
      'redaksi@kompas.com',
      'null',
      'Admin',
    ]) {
      expect(authorsOf(`<meta name="author" content="${content}">`), content).toEqual([]);
    }
  });

  test('bounded: at most twenty names of a thousand', () => {
    expect(
      authorsOf('', people(...Array.from({ length: 1000 }, (_, index) => `Nama Orang${'a'.repeat(index % 40)}`)))
        .length,
    ).toBeLessThanOrEqual(20);
  });
});
