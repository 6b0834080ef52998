/** What another program knows of an article that is in the history already. */
import { foldSpace } from '../../article/text';
import type { Visit } from '../visit';
import { cleanTags } from './to-visit';

/** All tags of both, each once. */
function allTags(known: Visit, other: Visit): { tags?: string[] } {
  const tags = cleanTags([...(known.tags ?? []), ...(other.tags ?? [])]);
  return tags.length > 0 ? { tags } : {};
}

/**
 * Fills in what our own record does not have; nothing of it is overwritten, how far it was read least of all. Done twice
 * it changes nothing, and what it returns is `known` itself where there is nothing new.
 */
export function completeVisit(known: Visit, other: Visit): Visit {
  const starred = known.starred ?? other.starred;
  const size = known.wordCount > 0 ? known : other;
  const full: Visit = {
    ...known,
    title: foldSpace(known.title) && known.title !== known.id ? known.title : other.title,
    byline: known.byline ?? other.byline,
    lang: known.lang ?? other.lang,
    leadImage: known.leadImage ?? other.leadImage,
    published: known.published ?? other.published,
    wordCount: size.wordCount,
    readingMinutes: size.readingMinutes,
    firstReadAt: Math.min(known.firstReadAt, other.firstReadAt),
    ...(starred !== undefined && { starred }),
    ...allTags(known, other),
  };
  const isSame = JSON.stringify(Object.entries(full).sort()) === JSON.stringify(Object.entries(known).sort());
  // The least that is later: it wins over the record that it completes, and loses to everything that was done since.
  return isSame ? known : { ...full, updatedAt: known.updatedAt + 1 };
}
