/**
 * What happens to a page, in order: known ads are hidden by a style sheet before the first paint; on an article the
 * screen is looked over for banners and nags, now and whenever the page changes. Hides, never removes.
 */
import { detectNags, lockedRoots } from './detect';
import { type HiddenLog, KEPT } from './hidden-log';

export interface DeclutterRules {
  ads: boolean;
  nags: boolean;
  /** Local name of our own overlay in the page. */
  ownHost: string;
}

/** The first look back is soon; a page that keeps changing without a finding is looked at less and less often. */
const SOON_MS = 80;
const SELDOM_MS = 2_000;
/** A tap that was this near before a box appeared has asked for it. */
const ASKED_FOR_MS = 1_500;

function unlock(root: HTMLElement): () => void {
  const before = root.getAttribute('style');
  // `auto` on the root alone: a second `auto` on body would make it a scroller of its own, one screen high.
  root.style.setProperty('overflow', root.localName === 'html' ? 'auto' : 'visible', 'important');
  if (root.localName === 'body') root.style.setProperty('position', 'static', 'important');
  return () => (before === null ? root.removeAttribute('style') : root.setAttribute('style', before));
}

/** Hides what one look finds. Returns whether there was anything. */
function hideFindings(document: Document, rules: DeclutterRules, log: HiddenLog): boolean {
  const { findings, gated } = detectNags(document, rules.ownHost);
  const wanted = findings.filter(
    ({ element, kind }) => !element.hasAttribute(KEPT) && (kind === 'ad' ? rules.ads : rules.nags),
  );
  for (const { element, kind, reason } of wanted) log.hide(element, kind, reason);
  if (!gated && wanted.some(({ kind }) => kind !== 'ad')) {
    for (const root of lockedRoots(document)) {
      if (root.hasAttribute(KEPT)) continue;
      log.add(root, 'scroll-lock', 'a hidden box had locked scrolling', unlock(root));
    }
  }
  return wanted.length > 0;
}

/** Looks now and after every change of the page. Returns the way to stop. */
function keepLooking(document: Document, look: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = SOON_MS;
  let lastTap = Number.NEGATIVE_INFINITY;
  const later = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (performance.now() - lastTap < ASKED_FOR_MS) later(ASKED_FOR_MS);
      else pause = look() ? SOON_MS : Math.min(SELDOM_MS, pause * 1.3);
    }, ms);
  };
  const onTap = (event: Event): void => {
    if (event.isTrusted) lastTap = performance.now();
  };
  document.addEventListener('pointerdown', onTap, true);
  const observer = new MutationObserver(() => later(pause));
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style', 'open'],
  });
  later(0);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('pointerdown', onTap, true);
  };
}

/**
 * Hides banners and nags that no list knows, now and as they come.
 * @param log keeps what was hidden and the way back
 * @returns the way to stop; what is hidden stays hidden until the log restores it
 */
export function declutter(document: Document, rules: DeclutterRules, log: HiddenLog): () => void {
  return keepLooking(document, () => hideFindings(document, rules, log));
}
