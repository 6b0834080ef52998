/** Judges boxes, hides what is a finding, and frees the page of what it had locked. */
import type { Wishes } from './asked-for';
import type { DeclutterRules } from './declutter-rules';
import { detectNags, type Finding } from './detect';
import { unfoldText } from './folded';
import { hideGaps } from './gaps';
import { isHeldByListed } from './held-by-listed';
import type { HiddenLog } from './hidden-log';
import { freePage, isScrollLocked } from './locks';
import type { Returns } from './returns';

/** So often the lists are asked for what they hide on one page: their selectors are many. */
const MOST_ASKED = 10;

export interface Hider {
  /** Judges what lies over the page. Returns whether anything was hidden. */
  judge(boxes: ReadonlySet<Element>): boolean;
  /** Some boxes have gone. @param boxes those that are left */
  settle(boxes: ReadonlySet<Element>): void;
  /**
   * Frees the page where it is locked without a box that stays: again, or for a box that the lists hide.
   * @param boxes what lies over the page
   */
  freeLocked(boxes: ReadonlySet<Element>): void;
  /** Looks at the text itself: folded away, or torn apart by advertisements. Returns whether anything was mended. */
  mendText(): boolean;
}

function isAllowed({ element, kind }: Finding, rules: DeclutterRules): boolean {
  if (kind === 'ad' || kind === 'player') return rules.ads;
  return kind === 'consent' ? rules.consent && !rules.isAnswered?.(element) : rules.nags;
}

/** @param wishes what the reader has asked for stays @param returns is told what was hidden */
export function startHider(
  document: Document,
  rules: DeclutterRules,
  log: HiddenLog,
  wishes: Wishes,
  returns: Returns,
): Hider {
  let owesFreedom = false;
  let hasFreed = false;
  let gated = false;
  /** A veil goes along with the box that it was drawn for, also where it comes a moment later. */
  let nagIsGone = false;

  let asked = 0;
  const isListedNagGone = (boxes: ReadonlySet<Element>): boolean =>
    rules.listed !== undefined && asked++ < MOST_ASKED && isHeldByListed(document, rules.listed(), boxes);

  const free = (): void => {
    // A lock that is there now may be that of the box that the reader has opened: it is looked at again without it.
    if (!owesFreedom || wishes.isOneOpen()) return;
    owesFreedom = false;
    hasFreed = true;
    freePage(document, log);
  };
  return {
    judge(boxes: ReadonlySet<Element>): boolean {
      wishes.note(boxes);
      const look = detectNags(document, boxes, { isWanted: wishes.has, isUsed: wishes.isUsed });
      gated = look.gated;
      const fresh = look.findings.filter(({ element }) => !log.isKept(element));
      const nags = fresh.filter((finding) => finding.kind !== 'backdrop');
      const going = nags.filter((finding) => isAllowed(finding, rules));
      const withVeil = going.length > 0 ? going.length === nags.length : nagIsGone && nags.length === 0;
      const veils = rules.nags && withVeil ? fresh.filter(({ kind }) => kind === 'backdrop') : [];
      for (const { element, kind, reason } of [...going, ...veils]) {
        log.hide(element, kind, reason);
        returns.note(element, kind);
      }
      if (going.length > 0) nagIsGone = !gated && going.some(({ kind }) => kind !== 'ad');
      if (nagIsGone && going.length + veils.length > 0) owesFreedom = true;
      free();
      return going.length + veils.length > 0;
    },
    settle(boxes) {
      wishes.note(boxes);
      free();
    },
    freeLocked(boxes): void {
      if (gated || !isScrollLocked(document) || !(hasFreed || isListedNagGone(boxes))) return;
      owesFreedom = true;
      free();
    },
    mendText(): boolean {
      if (gated) return false;
      const filled = rules.ads && hideGaps(document, log);
      return (rules.nags && unfoldText(document, log)) || filled;
    },
  };
}
