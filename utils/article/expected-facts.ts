import { OLD, RECENT } from '../reading/old';
import { metaContent } from './meta-elements';
import { type JsonObject, textField } from './structured-data';

/** The room that an article's facts (facts.ts) will take: it is kept until they are read, so that no text moves. */
export interface ExpectedFacts {
  /** There will be a band that says how old it is. */
  isOld: boolean;
  /** The letters of each fact. */
  letters: readonly number[];
}

/** Letters of a date, of the time behind it, of "updated" before it, of an age or a reading time. */
const [DATE, TIME, UPDATED, SHORT] = [17, 11, 8, 11];

const lengthOf = (date: string): number => DATE + (/\dT\d/.test(date) ? TIME : 0);

/**
 * What is likely to be told, by two cheap questions to what the page declares.
 * @param now ms since 1970
 */
export function expectFacts(document: Document, node: JsonObject | null, now: number): ExpectedFacts {
  const published = textField(node, 'datePublished') ?? metaContent(document, 'article:published_time');
  const modified = textField(node, 'dateModified') ?? metaContent(document, 'article:modified_time');
  if (!published) return { isOld: false, letters: [DATE, SHORT] };
  const isChanged = modified !== null && Date.parse(modified) > Date.parse(published);
  const isSameDay = modified?.slice(0, DAY) === published.slice(0, DAY);
  const updates = isChanged ? [UPDATED + (isSameDay ? TIME : lengthOf(modified))] : [];
  const age = now - Date.parse(isChanged ? modified : published) < RECENT ? [SHORT] : [];
  return {
    isOld: now - Date.parse(published) >= OLD,
    letters: [lengthOf(published), ...updates, ...age, SHORT],
  };
}
/** Letters of `2026-11-20`. */
const DAY = 10;
