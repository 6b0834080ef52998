/** From what another program tells to a record of ours. */
import { foldSpace, webUrl, withoutTracking } from '../../article/text';
import { hostOf, siteName } from '../../sites/site';
import type { Visit } from '../visit';
import type { ImportedArticle } from './imported';

/** As many letters as the record's schema takes. */
const MOST = { url: 4096, title: 500, byline: 300, siteName: 200, lang: 35, published: 40, tag: 100, tags: 100 };

const cut = (text: string | null | undefined, most: number): string | null =>
  foldSpace(text ?? '').slice(0, most) || null;

/** The address of an article, as we know articles by it; null for what is none on the web. */
export function articleAddress(url: string): string | null {
  const parsed = URL.canParse(url.trim()) ? webUrl(url, new URL(url.trim())) : null;
  const address = parsed && withoutTracking(parsed);
  return address && address.length <= MOST.url ? address : null;
}

/** Each tag once, as it is written first. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.flatMap((tag) => cut(tag, MOST.tag) ?? []);
  return clean
    .filter((tag, at) => clean.findIndex((one) => one.toLowerCase() === tag.toLowerCase()) === at)
    .slice(0, MOST.tags);
}

/** How long the article is; what is not known is not guessed. */
export interface Size {
  wordCount: number;
  readingMinutes: number;
}

/** A language tag, or null for what is none: programs write names of languages, too. */
function languageOf(lang: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales((lang ?? '').trim().replace('_', '-'))[0]?.slice(0, MOST.lang) ?? null;
  } catch {
    return null;
  }
}

/**
 * The record of an article that comes from elsewhere. The same entry gives the same record but for the time at which it is
 * seen first, where the file knows none.
 * @param now milliseconds since the epoch, for what the file does not know
 * @returns null where it has no address on the web
 */
export function visitOf(article: ImportedArticle, size: Size, now: number): Visit | null {
  const id = articleAddress(article.url);
  if (!id) return null;
  const { addedAt, readAt = null, progress, starred, tags = [], leadImage } = article;
  const kept = cleanTags(tags);
  const known = [addedAt, readAt].filter((time) => time !== null);
  const isRead = progress >= 1;
  const picture = leadImage ? articleAddress(leadImage) : null;
  return {
    id,
    url: id,
    title: cut(article.title, MOST.title) ?? id.slice(0, MOST.title),
    byline: cut(article.byline, MOST.byline),
    siteName: cut(article.siteName, MOST.siteName) ?? siteName(hostOf(id) ?? ''),
    lang: languageOf(article.lang),
    leadImage: picture,
    published: cut(article.published, MOST.published),
    wordCount: size.wordCount,
    readingMinutes: size.readingMinutes,
    firstReadAt: addedAt ?? readAt ?? now,
    lastReadAt: Math.max(addedAt ?? readAt ?? now, readAt ?? 0),
    // What was put aside and never read is no reading.
    timesRead: isRead ? 1 : 0,
    progress: Math.min(1, Math.max(0, progress)),
    place: null,
    ...(starred && { starred }),
    ...(kept.length > 0 ? { tags: kept } : {}),
    // Where the file knows no time, anything that is known here is later.
    updatedAt: known.length > 0 ? Math.max(...known) : 0,
  };
}
