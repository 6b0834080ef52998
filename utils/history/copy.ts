/** An article as it was kept, for reading it again without its site. */
import type { Article } from '../article';
import { isRightToLeft } from '../article/language';
import type { Kept, Visit } from './visit';

/**
 * The article of a record and what was kept of it. What only its page knew (when it was changed, what was left out) is
 * not known any more.
 */
export function articleOf(visit: Visit, kept: Kept): Article {
  const { title, byline, published, siteName, lang, topic, url, leadImage, wordCount, readingMinutes } = visit;
  return {
    title,
    // It stands in the HTML, as everywhere.
    dek: null,
    authors: byline ? [byline] : [],
    byline,
    published,
    modified: null,
    siteName,
    section: topic ?? null,
    tags: [],
    source: null,
    lang,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    canonicalUrl: url,
    leadImage: leadImage ? { url: leadImage, alt: '', caption: null } : null,
    excerpt: null,
    html: kept.html ?? '',
    text: kept.text,
    wordCount,
    readingMinutes,
    pages: 1,
    partial: false,
    shownShare: null,
    removals: [],
  };
}
