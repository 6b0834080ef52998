/** When the boxes of a page are judged: what has changed soon, the whole screen now and then, nothing after a tap. */
import { ASKED_FOR_MS, followWishes, type Wishes } from './asked-for';
import { boxesAmong, boxesOnScreen, DIALOGS, isOnScreen } from './boxes';
import type { DeclutterRules } from './declutter-rules';
import { HIDDEN, type HiddenLog } from './hidden-log';
import { type Hider, startHider } from './hider';
import { type Pace, startPace } from './pace';
import { type Returns, watchReturns } from './returns';
import { gatherSuspects, type Suspects } from './suspects';

/** What has just changed is looked at after this, ms. */
const SOON_MS = 60;
/** Boxes that are still on their way in are looked at again after these, ms. */
const AGAIN_MS = [150, 400, 1_000];
/** The whole screen is looked over after a change, each time that finds nothing later than the last. */
const LOOK_MS = 80;
const LATER_BY = 1.6;
/** So often the screen of a page is looked over for nothing. */
const MOST_LOOKS = 20;
/** So often the page may take our style sheet out and have its boxes hidden by other means. */
const MOST_INSISTING = 20;

type Task = 'check' | 'look';

export class NagWatch {
  private readonly pace: Pace;
  private readonly wishes: Wishes;
  private readonly returns: Returns;
  private readonly hider: Hider;
  private readonly suspects: Suspects;
  private readonly timers = new Map<Task, ReturnType<typeof setTimeout>>();
  /** Boxes as they were judged: one that has not changed since is not judged again. */
  private readonly judged = new WeakMap<Element, string>();
  private known: ReadonlySet<Element> = new Set();
  private looks = 0;
  private pause = LOOK_MS;
  private again = 0;
  private insisted = 0;
  /** Whether something has waited for our own overlay to go. */
  private isHeld = false;

  constructor(
    private readonly document: Document,
    private readonly view: Window,
    private readonly rules: DeclutterRules,
    private readonly log: HiddenLog,
  ) {
    const now = () => view.performance.now();
    this.pace = startPace(now);
    this.returns = watchReturns(document, log);
    this.suspects = gatherSuspects((element) => log.has(element) || this.returns.covers(element), now);
    this.wishes = followWishes(document, rules.ownHost, () => this.onTap());
    this.hider = startHider(document, rules, log, this.wishes, this.returns);
  }

  start(): void {
    this.after(0, 'look');
  }

  stop(): void {
    this.cancel();
    this.wishes.stop();
  }

  onChanges(changes: MutationRecord[]): void {
    if (this.wishes.waiting()) this.giveBackAskedFor(changes);
    this.insist(changes);
    this.suspects.gather(changes);
    if (this.isCovered()) return;
    if (this.isHeld) this.onUncovered();
    // Where a box of the reader's own may have gone there is something to settle.
    if (this.suspects.size === 0 && !this.wishes.isOneOpen()) return;
    this.again = 0;
    this.after(SOON_MS, 'check');
    if (this.looks < MOST_LOOKS) this.after(this.pause, 'look');
  }

  /** Something has come to rest or into the top layer. */
  onMoved(target: EventTarget | null): void {
    const element = target as Partial<Element> | null;
    if (element?.nodeType !== 1) return;
    this.suspects.add(element as Element);
    this.after(SOON_MS, 'check');
  }

  onScrolled(): void {
    if (this.looks < MOST_LOOKS) this.after(this.pause, 'look');
  }

  /** Whether our own overlay is over the page: nothing of the page can be seen then, so there is nothing to judge. */
  private isCovered(): boolean {
    const isCovered = this.document.getElementsByTagName(this.rules.ownHost).length > 0;
    this.isHeld ||= isCovered;
    return isCovered;
  }

  /** What has come under the overlay is judged when it can be seen; the page has not spent that look. */
  private onUncovered(): void {
    this.isHeld = false;
    this.again = 0;
    this.pause = LOOK_MS;
    this.looks = Math.min(this.looks, MOST_LOOKS - 1);
    this.after(SOON_MS, 'check');
    this.after(this.pause, 'look');
  }

  private after(ms: number, task: Task): void {
    // After a tap there is one look, and not before its time.
    if (this.timers.has(task) || (this.wishes.waiting() && this.timers.size > 0)) return;
    const run = () => {
      this.timers.delete(task);
      if (this.isCovered()) return;
      this.pace.spend(() => (task === 'look' ? this.lookAround() : this.check()));
    };
    this.timers.set(task, setTimeout(run, Math.max(ms, this.pace.wait())));
  }

  private cancel(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** The page is as it was before the tap had any effect. */
  private onTap(): void {
    if (this.suspects.size > 0) this.wishes.note(this.boxesNow());
    this.cancel();
    this.timers.set(
      'look',
      setTimeout(() => {
        this.timers.delete('look');
        this.pace.spend(() => this.lookAround());
      }, ASKED_FOR_MS),
    );
  }

  private onScreen(boxes: Iterable<Element>): Element[] {
    return [...boxes].filter((box) => {
      if (!this.log.has(box) && isOnScreen(box, this.view)) return true;
      this.judged.delete(box);
      return false;
    });
  }

  /** What lies over the page: the whole screen as long as the page is worth it, else what is known and has come since. */
  private boxesNow(): ReadonlySet<Element> {
    const changed = this.suspects.take();
    if (this.looks < MOST_LOOKS) return boxesOnScreen(this.document, this.rules.ownHost);
    return new Set(this.onScreen([...this.known, ...boxesAmong(this.document, changed, this.rules.ownHost)]));
  }

  private judge(boxes: ReadonlySet<Element>): boolean {
    this.known = boxes;
    for (const box of boxes) this.judged.set(box, this.printOf(box));
    return this.hider.judge(boxes);
  }

  /** Size and amount of text: what is said changes seldom without them. */
  private printOf(box: Element): string {
    const { width, height } = box.getBoundingClientRect();
    return `${Math.round(width)} ${Math.round(height)} ${box.textContent?.length ?? 0}`;
  }

  private lookAround(): void {
    const hasHidden = this.judge(this.boxesNow());
    this.wishes.endWaiting();
    this.hider.freeLocked(this.known);
    if (this.hider.mendText() || hasHidden) {
      this.pause = LOOK_MS;
      return;
    }
    this.looks++;
    this.pause *= LATER_BY;
  }

  /** Looks at what has changed and nothing else. */
  private check(): void {
    const changed = this.suspects.take();
    const { documentElement, body } = this.document;
    const boxes = [...boxesAmong(this.document, changed, this.rules.ownHost)].filter((box) => !this.log.has(box));
    const coming = boxes.filter((box) => !isOnScreen(box, this.view));
    const come = boxes.filter((box) => !coming.includes(box) && this.judged.get(box) !== this.printOf(box));
    this.known = new Set(this.onScreen(this.known));
    if (come.length === 0) this.hider.settle(this.known);
    else if (this.judge(new Set([...this.known, ...come]))) this.pause = LOOK_MS;
    if (changed.has(documentElement) || changed.has(body)) this.hider.freeLocked(this.known);
    const pause = AGAIN_MS[this.again++];
    if (coming.length === 0 || pause === undefined) return;
    for (const box of coming) this.suspects.add(box);
    this.after(pause, 'check');
  }

  /** A tap may ask for the very box that was hidden before it was asked for: the page has it once only. */
  private giveBackAskedFor(changes: MutationRecord[]): void {
    const opened = changes
      .filter(({ type, attributeName }) => type === 'attributes' && attributeName !== HIDDEN)
      .map(({ target }) => target as Element);
    const isOpened = (box: Element) =>
      opened.some((target) => target === box || (box.contains(target) && target.matches(DIALOGS)));
    const isBox = (box: Element, kind: string) => kind !== 'ad' && kind !== 'scroll-lock' && isOpened(box);
    for (const box of this.log.release(isBox)) this.wishes.keep(box);
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node.nodeType === 1 && this.returns.giveBack(node as Element)) this.wishes.keep(node as Element);
    }
  }

  /** A page may take our style sheet or our mark away. */
  private insist(changes: MutationRecord[]): void {
    const isFought = changes.some(
      ({ type, target, attributeName, removedNodes }) =>
        (attributeName === HIDDEN && this.log.has(target as Element) && !(target as Element).hasAttribute(HIDDEN)) ||
        (type === 'childList' && [...removedNodes].some(({ nodeName }) => nodeName === 'STYLE')),
    );
    if (isFought && this.insisted++ < MOST_INSISTING) this.log.insist();
  }
}
