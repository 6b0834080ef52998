/** How much of the history is kept, and what goes where that is less than there is. Pure: who removes is elsewhere. */
import type { Visit } from './visit';

/** What the reader allows; 0 stands for no limit. */
export interface Retention {
  /** Days since an article was last read. */
  days: number;
  articles: number;
  /** Of 1,000,000 bytes. */
  megabytes: number;
}

export const KEEP_ALL: Retention = { days: 0, articles: 0, megabytes: 0 };

export const hasLimit = ({ days, articles, megabytes }: Retention): boolean =>
  days > 0 || articles > 0 || megabytes > 0;

/** What is asked of an article. */
export type RetentionFact = Pick<Visit, 'id' | 'lastReadAt' | 'wordCount' | 'starred'>;

/** What a rule would remove. */
export interface RetentionPlan {
  ids: string[];
  /** About as many bytes as that frees. */
  bytes: number;
  /** When the oldest of them was last read, in milliseconds since the epoch; null where there is none. */
  oldest: number | null;
  /** What there is now, the starred included. */
  articles: number;
  allBytes: number;
}

const DAY = 86_400_000;

/** Bytes of a record, and of each word of its article: its text, its copy and its entries in the index (`npm run bench -- retention`). */
const RECORD_BYTES = 900;
const WORD_BYTES = 26;

/** About as much as an article takes on the disk. Of itself alone: what the browser says of all together goes on for a while after something was deleted. */
export const bytesOf = ({ wordCount }: Pick<Visit, 'wordCount'>): number => RECORD_BYTES + wordCount * WORD_BYTES;

/**
 * What a rule removes: articles that were last read too long ago, then the oldest until number and size fit. Starred ones
 * count, and stay. Asked again after they are gone it removes nothing.
 * @param facts all articles, in whatever order
 * @param now milliseconds since the epoch
 */
export function planRetention(facts: readonly RetentionFact[], rule: Retention, now: number): RetentionPlan {
  const isStarred = ({ starred }: RetentionFact) => starred === true;
  const starred = facts.filter(isStarred);
  let articles = starred.length;
  let bytes = starred.reduce((sum, fact) => sum + bytesOf(fact), 0);
  const since = rule.days > 0 ? now - rule.days * DAY : Number.NEGATIVE_INFINITY;
  const mostArticles = rule.articles > 0 ? rule.articles : Number.POSITIVE_INFINITY;
  const mostBytes = rule.megabytes > 0 ? rule.megabytes * 1_000_000 : Number.POSITIVE_INFINITY;
  const others = facts.filter((fact) => !isStarred(fact)).sort((a, b) => b.lastReadAt - a.lastReadAt);
  const first = others.findIndex((fact) => {
    articles++;
    bytes += bytesOf(fact);
    return fact.lastReadAt < since || articles > mostArticles || bytes > mostBytes;
  });
  // From the first that does not fit on: that a short one would fit behind it does not make it newer.
  const gone = first < 0 ? [] : others.slice(first);
  return {
    ids: gone.map(({ id }) => id),
    bytes: gone.reduce((sum, fact) => sum + bytesOf(fact), 0),
    oldest: gone.at(-1)?.lastReadAt ?? null,
    articles: facts.length,
    allBytes: facts.reduce((sum, fact) => sum + bytesOf(fact), 0),
  };
}
