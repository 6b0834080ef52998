/** The part of the reading view that has the rarer ways to the body, Readability among them (parts.ts). */
import { findBodyInState } from '../article/by-framework-state';
import { findBodyByReadability } from '../article/by-readability';
import { findBodyInStructuredData } from '../article/by-structured-data';
import type { OtherWays } from '../article/extract';
import { type Phrases, registerPhrases } from '../article/phrases';
import { providePart } from './provide-part';
import { takePurifier } from './shared-purifier';

export interface OtherWaysPart {
  /** @param phrases those that the page needs, by the names of their files */
  ways(phrases: Readonly<Record<string, Phrases | null>>): OtherWays;
}

/** Called by the part's entrypoint. */
export function offerOtherWays(): void {
  providePart('other-ways', {
    ways(phrases) {
      takePurifier();
      for (const [language, set] of Object.entries(phrases)) registerPhrases(language, set);
      return { findBodyByReadability, findBodyInStructuredData, findBodyInState };
    },
  });
}
