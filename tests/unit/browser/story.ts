import type { Reading } from '@/utils/history/visit';

/** An article that is opened in the tests of what scripts in pages may tell. */
export const story: Reading = {
  url: 'https://news.example/story',
  title: 'Harbour keeps its lamp',
  byline: 'Ines Albarran',
  siteName: 'The Bay Letter',
  lang: 'en',
  leadImage: 'https://news.example/lamp.jpg',
  published: '2026-11-02T07:30:00+01:00',
  wordCount: 900,
  readingMinutes: 4,
};
