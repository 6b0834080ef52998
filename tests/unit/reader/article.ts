import type { Article } from '@/utils/article/article';

/** An article with everything in it. */
export function article(change: Partial<Article> = {}): Article {
  return {
    title: 'Harbour keeps its lamp',
    dek: 'Nine votes to four, after a night of talk.',
    authors: ['Ines Albarran', 'Jon Oye'],
    byline: 'Ines Albarran, Jon Oye',
    published: '2026-11-02',
    modified: '2026-11-04',
    siteName: 'The Bay Letter',
    section: 'Harbour',
    tags: ['Lighthouses'],
    source: 'Coast Press',
    lang: 'pt-BR',
    dir: 'ltr',
    canonicalUrl: 'https://news.example/lamp',
    leadImage: { url: 'https://news.example/lamp.jpg', alt: 'The lamp', caption: 'At dusk' },
    excerpt: null,
    html: '<p>Text.</p>',
    text: 'Text.',
    wordCount: 900,
    readingMinutes: 4,
    pages: 1,
    partial: false,
    shownShare: null,
    removals: [
      { step: 'prune', reason: 'related', selector: 'aside', text: 'Read also' },
      { step: 'prune', reason: 'ad', selector: 'div.ad', text: 'Buy a kayak' },
    ],
    ...change,
  };
}
