/**
 * Looks for consent walls in one page and has each answered once. A look costs the page a layout, so there are few of
 * them: when the page is idle for the first time, and after changes, less and less often.
 */
import { ASKED_FOR_MS, followWishes, type Wishes } from '../nags/asked-for';
import { KEPT } from '../nags/hidden-log';
import { controlsOf } from './controls';
import { boxesOver, isOnScreen, readWall, type Wall } from './find-walls';
import { putOutOfSight } from './out-of-sight';

/** Walls come with their platform's script, a moment after the page. */
const SOON_MS = 100;
const SELDOM_MS = 4_000;
/** Walls fade and slide in, which changes nothing that an observer hears of. */
const SETTLED_MS = 700;
/** After that a wall is left to the search for banners. */
const LAST_LOOK_MS = 60_000;
const MOST_LOOKS = 20;

export interface WallWatch {
  /** Whether a box is a wall that is being answered, or is so from now on. */
  takes(box: Element): boolean;
  /** Whether the reader has asked for what is open now, or may be about to. */
  isAskedFor(): boolean;
}

export interface WatchRules {
  /** Local name of our own overlay in the page. */
  ownHost: string;
  /** Whether the reader wants the page as it is. */
  isOff(): boolean;
  /** Answers a wall with a no; settles when it is answered, or when it cannot be. The wall is out of sight until then. */
  answer(wall: Wall): Promise<unknown>;
}

/** A wall with one control can only be agreed with or closed: there is nothing to refuse with. */
const canBeRefused = ({ box, vendor }: Wall): boolean => vendor !== null || controlsOf(box).length > 1;

const areOne = (a: Element, b: Element): boolean => a === b || a.contains(b) || b.contains(a);

/** The walls that are being answered, each once and out of sight. */
function answering({ ownHost, isOff, answer }: WatchRules, wishes: () => Wishes) {
  const tried = new WeakSet<Element>();
  const open = new Set<HTMLElement>();
  const take = (wall: Wall): void => {
    const bringBack = putOutOfSight(wall.box);
    tried.add(wall.box);
    // What comes up while a wall is answered is its second step: out of sight too, and answered along with it.
    const isStep = open.size > 0;
    open.add(wall.box);
    const done = () => {
      bringBack();
      open.delete(wall.box);
    };
    if (isStep) steps.push(done);
    else {
      void answer(wall)
        .catch(() => {})
        .then(() => {
          for (const end of [done, ...steps.splice(0)]) end();
        });
    }
  };
  const steps: (() => void)[] = [];
  return {
    takes(box: Element): boolean {
      if ([...open].some((one) => areOne(one, box))) return true;
      if (isOff() || tried.has(box) || box.hasAttribute(KEPT) || wishes().has(box) || !isOnScreen(box)) return false;
      const wall = readWall(box, ownHost);
      if (!wall || !canBeRefused(wall)) return false;
      take(wall);
      return true;
    },
  };
}

/** Starts looking. @returns what tells others which boxes are being answered */
export function watchWalls(document: Document, rules: WatchRules): WallWatch {
  const started = Date.now();
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let pause = SOON_MS;
  let changed = true;
  const wishes = followWishes(document, rules.ownHost, () => {
    if (changed) wishes.note(boxesOver(document));
    changed = false;
    clearTimeout(timer);
    timer = undefined;
    later(ASKED_FOR_MS);
  });
  const { takes } = answering(rules, () => wishes);
  const look = (): void => {
    changed = false;
    // Under our own overlay nothing can be seen; its going is a change, too.
    if (document.getElementsByTagName(rules.ownHost).length > 0) return;
    if (rules.isOff() || ++looks > MOST_LOOKS || Date.now() - started > LAST_LOOK_MS) {
      observer.disconnect();
      return;
    }
    const boxes = boxesOver(document);
    wishes.note(boxes);
    wishes.endWaiting();
    for (const box of boxes) takes(box);
  };
  const later = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      pause = Math.min(SELDOM_MS, pause * 1.4);
      clearTimeout(settling);
      settling = setTimeout(() => !wishes.waiting() && look(), SETTLED_MS);
      look();
    }, ms);
  };
  const observer = new MutationObserver(() => {
    changed = true;
    later(pause);
  });
  const begin = (): void => {
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributeFilter: ['class', 'style', 'open', 'hidden'],
    });
    later(0);
  };
  document.defaultView?.requestIdleCallback(begin, { timeout: 500 });
  return {
    takes,
    isAskedFor: () => wishes.waiting() || wishes.isOneOpen(),
  };
}
