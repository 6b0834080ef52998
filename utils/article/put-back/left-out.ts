/** What a page has and the article has not: the receipt of the clean-up, with what is needed to put it back. */
import type { Article, Removal } from '../article';
import { comparable } from '../text';
import { alignPieces } from './align';
import { PUT_BACK } from './insert';
import { type Piece, shownPieces } from './pieces';

/** One thing that was left out. */
export interface LeftOut {
  /** The number of its piece; null where the page has it no more, or only in a menu: it cannot be put back. */
  piece: number | null;
  /** Why, as the trace says it; `picture` for pictures, `elsewhere` for what stands far from the article. */
  reason: string;
  text: string;
}

/** What stands further from the article than this is the page's furniture: as by-blocks.ts has it. Pieces. */
const NEAR = 25;
/** What the trace shows of a text, and what of a locked article may be put back. Letters. */
const TRACED = 120;
/** Letters from which on a text that stands somewhere in the body is that text, however it was cut. */
const TELLING = 40;

/** Body and header: what stands there is not missing. */
function isShownOtherwise(article: Article, body: Element): (piece: Piece) => boolean {
  const { title, dek, leadImage } = article;
  const whole = comparable(body.textContent ?? '');
  const header = new Set([title, dek, leadImage?.caption].map((text) => comparable(text ?? '')));
  return ({ key, kind }) => {
    if (kind === 'picture') return key === leadImage?.url;
    return header.has(key) || (key.length > TELLING && whole.includes(key));
  };
}

function reasonsOf(removals: readonly Removal[]): Map<string, string> {
  return new Map(removals.map(({ text, reason }) => [text, reason]));
}

/** What the trace names and the page has no more, or never had by itself: other pages that were let go. */
function lostOf(removals: readonly Removal[], found: ReadonlySet<string>): LeftOut[] {
  return removals.filter(({ text }) => !found.has(text)).map(({ reason, text }) => ({ piece: null, reason, text }));
}

/**
 * Everything that is left out, in the order of the page; what was put back is among it.
 * @param article as it was extracted
 * @param body what is shown of it
 * @param pieces of all its pages, in order
 */
export function findLeftOut(article: Article, body: Element, pieces: readonly Piece[]): LeftOut[] {
  const shown = alignPieces(pieces, shownPieces(body));
  const isShown = (at: number) => shown[at] && !shown[at]?.closest(`[${PUT_BACK}]`);
  const places = pieces.flatMap((_, at) => (isShown(at) ? [at] : []));
  const [from, to] = [(places[0] ?? 0) - NEAR, (places.at(-1) ?? pieces.length) + NEAR];
  const reasons = reasonsOf(article.removals);
  const otherwise = isShownOtherwise(article, body);
  const found = new Set<string>();
  const list = pieces.flatMap((piece, at): LeftOut[] => {
    const start = piece.text.slice(0, TRACED);
    if (piece.kind === 'text' && reasons.has(start)) found.add(start);
    if (isShown(at) || piece.text.length < 2 || (!shown[at] && otherwise(piece))) return [];
    const isNear = at >= from && at <= to;
    // Never round a paywall: of a teaser no more comes than the trace has shown anyway.
    if (article.partial && (piece.text.length > TRACED || piece.kind === 'picture' || !isNear)) return [];
    const reason = piece.kind === 'picture' ? 'picture' : (reasons.get(start) ?? 'not-article');
    return [{ piece: at, reason: isNear ? reason : 'elsewhere', text: piece.text }];
  });
  return [...list, ...lostOf(article.removals, found)];
}
