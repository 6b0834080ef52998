/** Compares what an extractor says about an article with the gold: 1 right, 0 wrong, null where the gold is silent. */

import type { Gold } from '../gold';
import type { Measured } from '../in-page/measured';
import { squeezed } from './words';

export interface FactScore {
  /** The same letters and digits. */
  title: number | null;
  /** The same names, in any order, no more and no fewer. */
  author: number | null;
  /** The same day, as written or in UTC. */
  day: number | null;
  /** The same minute. Null too where the gold has only a day. */
  minute: number | null;
}

const SEPARATOR = /\s{0,5}[,;|/•·&]\s{0,5}|\s(?:and|by|dan|e|en|et|och|og|oraz|und|ve|y)\s/iu;
/** What stands before a name: `By Jane Doe`, `Von Jane Doe`. */
const BEFORE = /^(?:autore?s?|authors?|by|door|oleh|par|por|text|texto|von)(?:\s+|\s*:\s*)/iu;

/** The names of a byline, sorted. */
const namesIn = (bylines: readonly string[]): string[] =>
  [...new Set(bylines.flatMap((line) => line.split(SEPARATOR)).map((name) => squeezed(name.replace(BEFORE, ''))))]
    .filter(Boolean)
    .sort();

/** A time; one without an offset is taken as UTC, so that no figure depends on where the bench runs. */
function timeOf(written: string | null): number {
  const text =
    written
      ?.trim()
      .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
      .replace(/ (?=[+-]\d{2}:?\d{2}$)/, '') ?? '';
  return Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function isSameDay(gold: string, given: string | null): boolean {
  const time = timeOf(given);
  if (Number.isNaN(time)) return false;
  return gold.slice(0, 10) === given?.trim().slice(0, 10) || dayOf(timeOf(gold)) === dayOf(time);
}

export function scoreFacts(gold: Gold, given: Pick<Measured, 'title' | 'byline' | 'published'>): FactScore {
  const { title, published } = gold;
  const names = namesIn(gold.authors ?? []).join();
  const isDated = published !== null && !Number.isNaN(timeOf(published));
  const isTimed = isDated && /\d:\d/.test(published);
  return {
    title: title ? Number(squeezed(title) === squeezed(given.title ?? '')) : null,
    author: names ? Number(names === namesIn([given.byline ?? '']).join()) : null,
    day: isDated ? Number(isSameDay(published, given.published)) : null,
    minute: isTimed ? Number(Math.abs(timeOf(published) - timeOf(given.published)) < 60_000) : null,
  };
}
