/**
 * Is this page one news or magazine article? No clone, no layout, few queries. Answers to cheap questions are weighed
 * first; it stops asking as soon as the rest could not change the verdict.
 */
import type { Spotting } from './article';
import { declaredTypes, readStructuredData } from './spot-data';
import { type Evidence, type Finding, firstLook, HOPELESS, weigh } from './spot-first';
import { readHeadline } from './spot-headline';
import { readParts, readProse } from './spot-text';
import { type SignName, WEIGHTS } from './spot-weights';
import { unshadowed } from './unshadowed';

/** From here on it is an article. */
const BAR = 1;
/** With less of `text-in-one-box` (500 letters) a form for a password is what the page is there for. */
const SOME_TEXT = 0.19;

/** What is asked after the first look, from the cheapest to the dearest. */
const THEN = [readStructuredData, readParts, readProse, readHeadline];

/** Whether the page asks for a password and has hardly any text, and does not call itself an article either. */
function isLogin(document: Document, { findings }: Evidence): boolean {
  if (!document.querySelector('input[type="password"]')) return false;
  if (findings.some(({ name, points }) => points > 0 && name === 'structured-data')) return false;
  return (readProse(document)['text-in-one-box'] ?? 0) < SOME_TEXT;
}

/** How far the questions that are not asked yet can still move the score. */
function openPoints({ findings }: Evidence): { up: number; down: number } {
  const asked = new Set(findings.map(({ name }) => name));
  const open = { up: 0, down: 0 };
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    if (!asked.has(name as SignName)) open[weight > 0 ? 'up' : 'down'] += weight;
  }
  return open;
}

function inWords(document: Document, findings: Finding[]): string[] {
  const { article, other } = declaredTypes(document);
  const detail: Partial<Record<SignName, string | undefined>> = {
    'structured-data': article,
    'structured-data:other': other,
  };
  return findings
    .filter(({ points }) => Math.abs(points) >= 0.01)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .map(
      ({ name, points }) =>
        `${name}${detail[name] ? `:${detail[name]}` : ''} ${points > 0 ? '+' : ''}${points.toFixed(2)}`,
    );
}

const vetoed = (veto: string): Spotting => ({ isArticle: false, score: 0, reasons: [`veto:${veto}`] });

/**
 * Spots an article and says why. It never clones, never asks for layout and stops reading after 120 paragraphs.
 * @param page the live document, at DOMContentLoaded or later
 * @param url its address
 */
export function spotArticle(page: Document, url: URL): Spotting {
  const document = unshadowed(page);
  const evidence = firstLook(document, url);
  if (evidence.veto) return vetoed(evidence.veto);
  const isHopeless = evidence.score < HOPELESS;
  for (const ask of THEN) {
    weigh(evidence, ask(document));
    const { up, down } = openPoints(evidence);
    if (evidence.score + up < BAR || evidence.score + down >= BAR) break;
  }
  const { score, findings } = evidence;
  const isArticle = score >= BAR;
  // On such a page the spotter does not even ask for the judge.
  if (isArticle && isHopeless) return vetoed('first-look');
  if (isArticle && isLogin(document, evidence)) return vetoed('login');
  return { isArticle, score, reasons: inWords(document, findings) };
}
