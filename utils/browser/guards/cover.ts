/** Covers the page and keeps it covered: what comes later, what is swapped, and what the page uncovers itself. */
import { unshadowed } from '../../article/unshadowed';
import { bounded, type Stop } from './guard';
import { isOfAnExtension, watchSelections } from './other-extensions';
import { COVERED, PAGE_CSS, READING, STYLE } from './page-css';

function pageStyle(document: Document): HTMLStyleElement {
  const style = document.createElement('style');
  style.setAttribute(STYLE, '');
  style.textContent = PAGE_CSS;
  return style;
}

/** The boxes of the page that lie beside the view: the children of its bodies, and what stands on `<html>` itself. */
function boxesOf(root: Element, host: Element): Element[] {
  return [...root.children].flatMap((child) => {
    if (child === host || child.localName === 'head') return [];
    return child.localName === 'body' ? [...child.children].filter((box) => box !== host) : [child];
  });
}

function cover(element: Element, wasInert: boolean): void {
  const sure = unshadowed(element);
  if (!sure.hasAttribute(COVERED)) sure.setAttribute(COVERED, wasInert ? 'inert' : '');
  if (!sure.hasAttribute('inert')) sure.setAttribute('inert', '');
}

function uncover(element: Element, wasInert: boolean): void {
  const sure = unshadowed(element);
  sure.removeAttribute(COVERED);
  if (!wasInert) sure.removeAttribute('inert');
}

const WATCHED = { attributes: true, attributeFilter: ['inert', COVERED, READING, 'style', 'class', 'hidden'] };

/** The boxes that lie under the view, each with whether the page had made it inert. */
class CoveredBoxes {
  private readonly wasInert = new Map<Element, boolean>();

  has(box: Element): boolean {
    return this.wasInert.has(box);
  }

  /** Covers a box, or covers it again. */
  take(box: Element): void {
    const wasInert = this.wasInert.get(box) ?? unshadowed(box).hasAttribute('inert');
    this.wasInert.set(box, wasInert);
    cover(box, wasInert);
  }

  leave(box: Element): void {
    const wasInert = this.wasInert.get(box);
    if (wasInert === undefined) return;
    this.wasInert.delete(box);
    uncover(box, wasInert);
  }

  leaveAll(): void {
    for (const box of [...this.wasInert.keys()]) this.leave(box);
  }
}

/** The elements that have come or changed. */
const concerned = (records: MutationRecord[]): Element[] =>
  records
    .flatMap(({ type, target, addedNodes }) => (type === 'attributes' ? [target] : [...addedNodes]))
    .filter((node): node is Element => node instanceof Element);

/**
 * Covers all boxes of the page until it is ended, and leaves those of other extensions. Each box gets back what it had.
 * @param document asked through `unshadowed`
 * @param host the view, which is no box of the page
 */
export function keepCovered(document: Document, window: Window, host: Element): Stop {
  const covered = new CoveredBoxes();
  const spared = new WeakSet<Element>();
  const style = pageStyle(document);
  const selections = watchSelections(document, window, host);
  const observer = new MutationObserver((records) => {
    for (const element of concerned(records)) {
      if (!element.contains(host) && selections.answeredBy(element)) spared.add(element);
    }
    holding.run();
  });
  const coverBoxes = (root: Element) => {
    for (const box of boxesOf(root, host)) {
      if (!covered.has(box)) observer.observe(box, WATCHED);
      if (spared.has(box) || isOfAnExtension(box)) covered.leave(box);
      else covered.take(box);
    }
  };
  const hold = () => {
    const root = document.documentElement;
    if (!root) return;
    if (!style.isConnected) (document.head ?? root).append(style);
    if (!root.hasAttribute(READING)) root.setAttribute(READING, '');
    observer.observe(root, { ...WATCHED, childList: true });
    for (const body of root.children) if (body.localName === 'body') observer.observe(body, { childList: true });
    coverBoxes(root);
  };
  const holding = bounded(window, hold);
  hold();
  return () => {
    observer.disconnect();
    holding.stop();
    selections.stop();
    covered.leaveAll();
    document.documentElement?.removeAttribute(READING);
    style.remove();
  };
}
