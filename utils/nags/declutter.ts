/**
 * What happens to a page, in order: known ads are hidden by a style sheet before the first paint; on an article the
 * screen is looked over for banners and nags, now and whenever the page changes. Hides, never removes.
 */
import { ASKED_FOR_MS, followWishes, type Wishes } from './asked-for';
import { boxesOnScreen, DIALOGS, detectNags, type Finding, lockedRoots } from './detect';
import { type HiddenLog, KEPT } from './hidden-log';

export interface DeclutterRules {
  ads: boolean;
  nags: boolean;
  /** Whether boxes that ask for consent go along with the other nags: true unless told. */
  consent?: boolean;
  /** Asked of such a box: whether it is being answered, and so must not be hidden now. */
  isAnswered?(box: Element): boolean;
  /** Local name of our own overlay in the page. */
  ownHost: string;
}

/** The first look back is soon; a page that keeps changing without a finding is looked at less and less often. */
const SOON_MS = 80;
const SELDOM_MS = 2_000;

function unlock(root: HTMLElement): () => void {
  const before = root.getAttribute('style');
  // `auto` on the root alone: a second `auto` on body would make it a scroller of its own, one screen high.
  root.style.setProperty('overflow', root.localName === 'html' ? 'auto' : 'visible', 'important');
  if (root.localName === 'body') root.style.setProperty('position', 'static', 'important');
  return () => (before === null ? root.removeAttribute('style') : root.setAttribute('style', before));
}

function unlockRoots(document: Document, log: HiddenLog): void {
  for (const root of lockedRoots(document)) {
    if (root.hasAttribute(KEPT)) continue;
    log.add(root, 'scroll-lock', 'a hidden box had locked scrolling', unlock(root));
  }
}

/** Hides what a look finds, look after look. Each tells whether there was anything. */
function hider(document: Document, rules: DeclutterRules, log: HiddenLog, wishes: Wishes): () => boolean {
  let owesUnlocking = false;
  return () => {
    const boxes = boxesOnScreen(document, rules.ownHost);
    wishes.note(boxes);
    wishes.endWaiting();
    const { findings, gated } = detectNags(document, boxes, wishes.has);
    const stays = ({ element, kind }: Finding) =>
      kind === 'consent' && (rules.consent === false || (rules.nags && rules.isAnswered?.(element) === true));
    const staying = new Set(findings.filter(stays));
    const wanted = findings.filter((finding) => {
      if (finding.element.hasAttribute(KEPT) || staying.has(finding)) return false;
      // The backdrop of a wall that stays stays with it.
      if (finding.kind === 'backdrop' && staying.size > 0) return false;
      return finding.kind === 'ad' ? rules.ads : rules.nags;
    });
    for (const { element, kind, reason } of wanted) log.hide(element, kind, reason);
    if (!gated && wanted.some(({ kind }) => kind !== 'ad')) owesUnlocking = true;
    // A lock that is there now may be that of the box that the reader has opened: it is looked at again without it.
    if (owesUnlocking && !wishes.isOneOpen()) {
      owesUnlocking = false;
      unlockRoots(document, log);
    }
    return wanted.length > 0;
  };
}

/** A tap may ask for the very box that was hidden before it was asked for: the page has it once only. */
function giveBackAskedFor(changes: MutationRecord[], log: HiddenLog, wishes: Wishes): void {
  const opened = changes.filter(({ type }) => type === 'attributes').map(({ target }) => target as Element);
  const isOpened = (box: Element) =>
    opened.some((target) => target === box || (box.contains(target) && target.matches(DIALOGS)));
  for (const box of log.release((box, kind) => kind !== 'ad' && kind !== 'scroll-lock' && isOpened(box))) {
    wishes.keep(box);
  }
}

/**
 * Hides banners and nags that no list knows, now and as they come. While a tap may be about to open something nothing
 * is judged, and what it opens is let be.
 * @param log keeps what was hidden and the way back
 * @returns the way to stop; what is hidden stays hidden until the log restores it
 */
export function declutter(document: Document, rules: DeclutterRules, log: HiddenLog): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = SOON_MS;
  let changed = true;
  const later = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed = false;
      pause = look() ? SOON_MS : Math.min(SELDOM_MS, pause * 1.3);
    }, ms);
  };
  const wishes = followWishes(document, () => {
    if (changed) wishes.note(boxesOnScreen(document, rules.ownHost));
    changed = false;
    clearTimeout(timer);
    timer = undefined;
    later(ASKED_FOR_MS);
  });
  const look = hider(document, rules, log, wishes);
  const observer = new MutationObserver((changes) => {
    changed = true;
    if (wishes.waiting()) giveBackAskedFor(changes, log, wishes);
    later(pause);
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style', 'open', 'hidden'],
  });
  later(0);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    wishes.stop();
  };
}
