/** What changes in the history's sums when articles come, go or change. Pure; the sums are kept by history-books.ts. */
import { languageOf } from './shelf';
import type { Visit } from './visit';

/** How many articles there are: in all (under an empty name), of a site, in a language. */
export interface ArticleTally {
  kind: 'all' | 'site' | 'lang';
  /** The site's name, or the language without its region. */
  name: string;
  articles: number;
}

/** A record before and after something was written: what is new has no before, what was deleted no after. */
export interface VisitChange {
  before?: Visit | undefined;
  after?: Visit | undefined;
}

/** Under what an article is counted. Records may be damaged: a name that is no text is none. */
function countedUnder({ siteName, lang }: Visit): Pick<ArticleTally, 'kind' | 'name'>[] {
  const under: Pick<ArticleTally, 'kind' | 'name'>[] = [{ kind: 'all', name: '' }];
  if (typeof siteName === 'string' && siteName) under.push({ kind: 'site', name: siteName });
  if (typeof lang === 'string') under.push({ kind: 'lang', name: languageOf(lang) });
  return under;
}

/** By how much each sum changes; sums that stay as they are are left out. */
export function tallyChanges(changes: readonly VisitChange[]): ArticleTally[] {
  const sums = new Map<string, ArticleTally>();
  const add = (visit: Visit | undefined, by: 1 | -1) => {
    if (!visit) return;
    for (const { kind, name } of countedUnder(visit)) {
      const key = `${kind} ${name}`;
      const sum = sums.get(key) ?? { kind, name, articles: 0 };
      sum.articles += by;
      sums.set(key, sum);
    }
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return [...sums.values()].filter(({ articles }) => articles !== 0);
}
