/**
 * The first look at a page, and for most pages the last: what the address says and what the page says about itself. It
 * runs on every page, so no element is touched where nothing is declared, and the code is small: compiling it is half of
 * what it costs.
 */
import { type Address, readAddress, readDeclarations, type Signs } from './spot-signs';
import { vetoOf } from './spot-vetoes';
import { type SignName, START, WEIGHTS } from './spot-weights';
import { unshadowed } from './unshadowed';

/**
 * Below this after the first look the rest is not asked. Measured on the pages that the weights come from
 * (train-spotter prints it): half of all pages that are no article end here, and the verdicts lose nothing.
 */
export const HOPELESS = 0.8;

/** An answer that moved the score. */
export interface Finding {
  name: SignName;
  points: number;
}

/** What was weighed so far. */
export interface Evidence {
  score: number;
  findings: Finding[];
  /** What ended the matter at once. */
  veto: string | null;
}

/** Adds answers to what was weighed so far. */
export function weigh(evidence: Evidence, signs: Signs): void {
  for (const name in signs) {
    const points = WEIGHTS[name as SignName] * (signs[name as SignName] ?? 0);
    evidence.score += points;
    evidence.findings.push({ name: name as SignName, points });
  }
}

/** Looks at a page for the first time. */
export function firstLook(document: Document, address: Address): Evidence {
  const evidence: Evidence = { score: START, findings: [], veto: vetoOf(document, address) ?? null };
  if (evidence.veto) return evidence;
  weigh(evidence, readAddress(address));
  weigh(evidence, readDeclarations(document));
  return evidence;
}

/**
 * Whether it is worth reading the page's text to learn if it is an article.
 * @param document the live page, at DOMContentLoaded or later
 * @param address the page's URL, or the window's location
 */
export function isPlausible(document: Document, address: Address): boolean {
  const { veto, score } = firstLook(unshadowed(document), address);
  return !veto && score >= HOPELESS;
}
