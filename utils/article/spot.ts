/**
 * Is this page one news or magazine article? Runs on every page, so: no clone, no layout, few queries, small code.
 * Answers to cheap questions are weighed first; it stops asking as soon as the rest could not change the verdict.
 */
import type { Spotting } from './article';
import { readHeadline } from './spot-headline';
import { readAddress, readDeclarations, readParts, type Signs } from './spot-signs';
import { readProse } from './spot-text';
import { vetoOf } from './spot-vetoes';
import { type SignName, START, WEIGHTS } from './spot-weights';
import { unshadowed } from './unshadowed';

/** From here on it is an article. */
const BAR = 1;
/** With less of `text-in-one-box` (500 letters) a form for a password is what the page is there for. */
const SOME_TEXT = 0.19;

/** From the cheapest question to the dearest. */
const QUESTIONS = [readAddress, readDeclarations, readParts, readProse, readHeadline];

/** What was weighed so far. */
interface Evidence {
  score: number;
  /** What the unanswered questions can still add and take. */
  up: number;
  down: number;
  found: { reason: string; points: number }[];
}

function start(): Evidence {
  const evidence: Evidence = { score: START, up: 0, down: 0, found: [] };
  for (const weight of Object.values(WEIGHTS)) evidence[weight > 0 ? 'up' : 'down'] += weight;
  return evidence;
}

function weigh(evidence: Evidence, signs: Signs): void {
  for (const [name, { amount, detail }] of Object.entries(signs)) {
    const weight = WEIGHTS[name as SignName];
    const points = weight * amount;
    evidence.score += points;
    evidence[weight > 0 ? 'up' : 'down'] -= weight;
    if (Math.abs(points) < 0.01) continue;
    const reason = `${name}${detail ? `:${detail}` : ''} ${points > 0 ? '+' : ''}${points.toFixed(2)}`;
    evidence.found.push({ reason, points });
  }
}

/** Whether the page asks for a password and has hardly any text, and does not call itself an article either. */
function isLogin(document: Document, { found }: Evidence): boolean {
  if (!document.querySelector('input[type="password"]')) return false;
  if (found.some(({ reason, points }) => points > 0 && reason.startsWith('structured-data'))) return false;
  return (readProse(document)['text-in-one-box']?.amount ?? 0) < SOME_TEXT;
}

/**
 * Spots an article. Cheap: it never clones, never asks for layout and stops reading after 120 paragraphs.
 * @param document the live page, at DOMContentLoaded or later
 * @param url its address
 */
export function spotArticle(document: Document, url: URL): Spotting {
  const page = unshadowed(document);
  const veto = vetoOf(page, url);
  if (veto) return { isArticle: false, score: 0, reasons: [`veto:${veto}`] };
  const evidence = start();
  for (const ask of QUESTIONS) {
    weigh(evidence, ask(page, url));
    if (evidence.score + evidence.up < BAR || evidence.score + evidence.down >= BAR) break;
  }
  const { score, found } = evidence;
  if (score >= BAR && isLogin(page, evidence)) return { isArticle: false, score: 0, reasons: ['veto:login'] };
  found.sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  return { isArticle: score >= BAR, score, reasons: found.map(({ reason }) => reason) };
}
