/** The copy of an article of which nobody has kept one, out of its record: for what was brought in, and for texts of before. */
import { RTL } from '../article/language';
import type { ArticleCopy } from './copy';
import type { Visit } from './visit';

/** Letters of the text that stand for an article in a list. */
const EXCERPT = 200;

/**
 * @param html sanitised
 * @param text the same as text
 */
export function copyOfVisit(visit: Visit, html: string, text: string): ArticleCopy {
  const { title, byline, published, siteName, lang, url, leadImage, wordCount, readingMinutes, tags } = visit;
  return {
    title,
    dek: null,
    authors: byline ? [byline] : [],
    byline,
    published,
    modified: null,
    siteName,
    section: visit.topic ?? null,
    tags: (tags ?? []).slice(0, 50),
    source: null,
    lang,
    dir: RTL.test(lang ?? '') ? 'rtl' : 'ltr',
    canonicalUrl: url,
    leadImage: leadImage ? { url: leadImage, alt: '', caption: null } : null,
    excerpt: text.slice(0, EXCERPT) || null,
    html,
    wordCount,
    readingMinutes,
    pages: 1,
    partial: false,
    shownShare: null,
  };
}
