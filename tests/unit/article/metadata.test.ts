// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { ArticleFacts, Metadata } from '@/utils/article/article';
import { readFacts } from '@/utils/article/facts';
import { detectLanguage } from '@/utils/article/language';
import { readMetadata } from '@/utils/article/metadata';
import { readPageBlocks } from '@/utils/article/read-blocks';

/** What is read of a page over its text and beside it. */
function read(html: string, address = 'https://news.example.com/2026/11/20/a-story'): Metadata & ArticleFacts {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const url = new URL(address);
  const page = readPageBlocks(document, url);
  const shown = { ...page.metadata, byline: null, html: '', text: '', pages: 1 };
  const found = { body: document.body, kept: new Set<never>(), removals: [], letters: 0 };
  return { ...page.metadata, ...readFacts({ shown, document, url, page, found }) };
}

const ld = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

const INDONESIAN =
  '<p>Perdana Menteri secara resmi telah meminta bantuan kepada negara tetangga di tengah konflik yang sedang terjadi pada saat ini dan tidak akan mundur dari wilayah itu karena sudah disepakati oleh semua pihak.</p>';

describe('readMetadata', () => {
  test('a page of an Indonesian newspaper', () => {
    const metadata = read(
      `<html lang="id"><head><title>Perang Mendekati Wilayah Armenia Halaman all - Kompas.com</title>
      <meta property="og:site_name" content="KOMPAS.com"><meta property="og:image" content="/img/lead.jpg">
      <meta name="content_author" content="Danur Lambang"><meta name="keywords" content="Armenia, Rusia, armenia">
      <link rel="canonical" href="https://internasional.kompas.com/read/1?utm_source=x">
      </head><body><h1>Perang Mendekati Wilayah Armenia</h1><div class="read__time">Kompas.com - 31/10/2020, 17:17 WIB</div>
      <div class="read__source">Sumber <a href="https://english.alarabiya.net/">Al Arabiya</a></div>
      <div class="photo"><img data-src="/img/lead.jpg" alt="Foto"><div class="photo__caption">Sumber: AFP</div></div></body></html>`,
      'https://internasional.kompas.com/read/1',
    );
    expect(metadata).toMatchObject({
      title: 'Perang Mendekati Wilayah Armenia',
      authors: ['Danur Lambang'],
      published: '2020-10-31T17:17:00+07:00',
      modified: null,
      siteName: 'KOMPAS.com',
      source: 'Al Arabiya',
      lang: 'id',
      dir: 'ltr',
      tags: ['armenia', 'Rusia'],
      canonicalUrl: 'https://internasional.kompas.com/read/1',
      declaredPartial: false,
      declaredFree: false,
      isNews: true,
    });
    expect(metadata.leadImage?.url).toBe('https://internasional.kompas.com/img/lead.jpg');
  });

  test('the source stands in a short line that says so; a sentence or the site itself is none', () => {
    expect(read('<html lang="id"><p>Sumber: Antara</p>').source).toBe('Antara');
    expect(read('<html lang="de"><p>Quelle: dpa</p>').source).toBe('dpa');
    expect(read('<html lang="en"><p>Source: example.com</p>').source).toBeNull();
    expect(read('<html lang="en"><p>Sources say that the budget will be cut by half.</p>').source).toBeNull();
  });

  test('the declared language, unless it is an English that nobody has thought about', () => {
    expect(read('<html lang="pt_BR">').lang).toBe('pt-BR');
    expect(read(`<html lang="en-US">${INDONESIAN}`).lang).toBe('id');
    expect(read(INDONESIAN).lang).toBe('id');
    expect(read('<html lang="utf-8"><p>x</p>').lang).toBeNull();
  });

  test.each([
    [
      'ja',
      '首相は二十日の記者会見で、来年度の予算案について「国民の理解を得ながら進めていく」と述べ、早期の成立を目指す考えを示した。',
    ],
    [
      'zh-Hans',
      '国务院总理在会议上表示，这项计划将对经济发展产生重要影响，我们会在今后几个月内说明具体的实施办法，并且听取各个方面的意见。',
    ],
    [
      'zh-Hant',
      '行政院長在會議上表示，這項計畫將對經濟發展產生重要影響，我們會在今後幾個月內說明具體的實施辦法，並且聽取各個方面的意見。',
    ],
    [
      'ar',
      'قال رئيس الوزراء في مؤتمر صحفي إن الحكومة تعمل على إعداد موازنة جديدة للعام المقبل تراعي الظروف الاقتصادية.',
    ],
    [
      'fa',
      'رئیس جمهور در نشست خبری گفت که دولت برای سال آینده بودجه‌ای تازه آماده می‌کند که به وضعیت اقتصادی کشور پاسخ می‌گوید.',
    ],
    [
      'uk',
      'Прем’єр-міністр заявив на зустрічі, що уряд готує новий бюджет, який має відповідати їхнім очікуванням і потребам.',
    ],
    [
      'ko',
      '국무총리는 기자회견에서 내년도 예산안을 설명하고 국민의 이해를 구하면서 조속한 처리를 국회에 요청했다고 밝혔다. 정부는 다음 주에',
    ],
    [
      'de',
      'Die Regierung hat sich auf einen Haushalt für das kommende Jahr verständigt, der nicht ohne Kürzungen auskommt und mit der Opposition beraten wird.',
    ],
  ])('detects %s', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  test('direction by language, where nothing is declared', () => {
    expect(read('<html lang="ar">').dir).toBe('rtl');
    expect(read('<html dir="rtl">').dir).toBe('rtl');
    expect(read('<html lang="id">').dir).toBe('ltr');
  });

  test('a canonical address of another house or of the front page is not believed', () => {
    expect(read('<link rel="canonical" href="https://evil.test/x">').canonicalUrl).toBe(
      'https://news.example.com/2026/11/20/a-story',
    );
    expect(read('<link rel="canonical" href="/">').canonicalUrl).toBe('https://news.example.com/2026/11/20/a-story');
    expect(read('<link rel="canonical" href="https://b.co.id/x">', 'https://a.co.id/y').canonicalUrl).toBe(
      'https://a.co.id/y',
    );
    expect(
      read('<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/c">').canonicalUrl,
    ).toBe('https://news.example.com/c');
  });

  test('a logo is no lead image; the next one named is, or the first in a figure', () => {
    expect(
      read(`<meta property="og:image" content="/img/site-logo.png">${ld({ image: ['/a.jpg'] })}`).leadImage?.url,
    ).toBe('https://news.example.com/a.jpg');
    expect(
      read('<article><figure><img src="/b.jpg" width="800"><figcaption>Kota</figcaption></figure></article>').leadImage,
    ).toMatchObject({
      url: 'https://news.example.com/b.jpg',
      caption: 'Kota',
    });
    expect(read('<meta property="og:image" content="data:image/png;base64,x">').leadImage).toBeNull();
  });

  test('locked, as declared in whole, in part or by the paywall service', () => {
    for (const html of [
      ld({ isAccessibleForFree: false }),
      ld({ isAccessibleForFree: 'False' }),
      ld({ isAccessibleForFree: 'http://schema.org/False' }),
      ld({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false } }),
      '<meta property="article:content_tier" content="locked">',
    ]) {
      expect(read(html).declaredPartial, html).toBe(true);
    }
    expect(read(ld({ isAccessibleForFree: true }))).toMatchObject({ declaredPartial: false, declaredFree: true });
    expect(read(ld({ isAccessibleForFree: 'True' })).declaredFree).toBe(true);
    expect(read(ld({})).declaredFree).toBe(false);
    const partly = { isAccessibleForFree: true, hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false } };
    expect(read(ld(partly))).toMatchObject({ declaredPartial: true, declaredFree: false });
  });

  test('English dates follow the country of the site', () => {
    const html = '<html lang="en"><h1>A headline of some length</h1><span class="date">3/4/2026</span>';
    expect(read(html, 'https://www.example.co.uk/a').published).toBe('2026-04-03');
    expect(read(html, 'https://www.example.com/a').published).toBe('2026-03-04');
  });

  test('an empty page and hostile values give empty metadata, and the document stays as it was', () => {
    expect(read('')).toMatchObject({ title: '', authors: [], published: null, lang: null, leadImage: null, tags: [] });
    const hostile = `${ld({ headline: { a: 1 }, author: [null, 1, { name: {} }], datePublished: [[]], image: [null, {}], keywords: { x: 1 }, publisher: 'x', hasPart: [null, 'x'] })}
      <meta name="date" content="${'9'.repeat(10_000)}"><h1>${'<b>'.repeat(500)}x</h1>`;
    const document = new DOMParser().parseFromString(hostile, 'text/html');
    const before = document.documentElement.outerHTML;
    expect(() => readMetadata(document, new URL('https://x.test/'))).not.toThrow();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
