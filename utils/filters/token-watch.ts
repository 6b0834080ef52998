/**
 * Sees the class names, ids and link hosts of a page as it grows, each element once, before it is painted.
 *
 * While the page is parsed nothing is observed: the elements are read in the order in which they came, at the beginning
 * of each frame, which the browser calls before it paints. Observing each of them costs four times as much (Chromium
 * 156: 23 ms instead of 5 ms for 6,000 elements). Afterwards changes are few, and an observer hears of them before the
 * next frame.
 */
import { hostTokensOf } from './format';

export interface WatchedPage {
  /** Called for each class (`.name`), id (`#name`) and link host (`@host`), mostly once. */
  onToken(token: string): void;
  /** Called once a look at new elements is done, before they are painted. */
  onLook(): void;
  /** Called once the page is parsed, and when it changes after that. */
  onChange(): void;
  /** Called once, before the first `onChange`. */
  onParsed(): void;
}

/** How long a look may take before the rest waits for the next frame, ms. */
const SLICE_MS = 4;
/** Elements between two looks at the clock. */
const CLOCK_EVERY = 64;
/** Names that are remembered at a time; a page that has more has them looked up again. */
const MOST_NAMES = 4_000;
/** How often a list is read anew. */
const MOST_STARTS = 20;

/**
 * Of the prototype: a form's own field may be called `getAttribute`. Asked for when the first element is read, since the
 * browser builds the classes of elements for us then.
 */
const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** Calls back for the names of elements that were not met before. */
function nameReader(onToken: (token: string) => void): (element: Element) => void {
  const met = new Set<string>();
  const isNew = (name: string): boolean => {
    if (met.has(name)) return false;
    if (met.size >= MOST_NAMES) met.clear();
    met.add(name);
    return true;
  };
  const readClasses = (classes: string): void => {
    if (!/\s/.test(classes)) onToken(`.${classes}`);
    else for (const name of classes.split(/\s+/)) if (name !== '' && isNew(name)) onToken(`.${name}`);
  };
  const readLink = (href: string): void => {
    const slashes = href.indexOf('//');
    if (slashes < 0 || slashes > 'https:'.length) return;
    const end = href.indexOf('/', slashes + 2);
    const origin = end < 0 ? href : href.slice(0, end);
    if (isNew(origin)) for (const token of hostTokensOf(origin)) onToken(token);
  };
  return (element) => {
    const classes = attributeOf(element, 'class');
    if (classes && isNew(classes)) readClasses(classes);
    const id = attributeOf(element, 'id');
    if (id) onToken(`#${id}`);
    const href = attributeOf(element, 'href');
    if (href) readLink(href);
  };
}

interface Elements {
  readonly length: number;
  readonly [at: number]: Element;
}

/** Reads elements until a time; tells whether it has read all that there are now. */
type Reading = (end: number) => boolean;

/** Reads a list that may grow. What is put in before the place that was reached has the list read anew. */
function readingOf(list: Elements, read: (element: Element) => void): Reading {
  let at = 0;
  let last: Element | undefined;
  let starts = 0;
  return (end) => {
    if (at > 0 && list[at - 1] !== last && starts++ < MOST_STARTS) at = 0;
    for (const { length } = list; at < length; ) {
      const element = list[at++];
      if (!element) break;
      last = element;
      read(element);
      if (at % CLOCK_EVERY === 0 && performance.now() > end) return false;
    }
    return true;
  };
}

/**
 * Watches a page from now on.
 * @param document `unshadowed`
 * @param node the same document itself, which an observer takes
 */
export function watchTokens(document: Document, node: Document, page: WatchedPage): () => void {
  const read = nameReader(page.onToken);
  let readings: Reading[] = [];
  let begun = false;
  let frame = 0;
  let parsed = false;
  const look = (): void => {
    const end = performance.now() + SLICE_MS;
    if (!begun) readings.unshift(readingOf(document.getElementsByTagName('*'), read));
    begun = true;
    const rest = readings.findIndex((reading) => !reading(end));
    // The page's own list grows for as long as it is parsed.
    if (parsed) readings = rest < 0 ? [] : readings.slice(rest);
    page.onLook();
    if (!parsed || readings.length > 0) frame ||= requestAnimationFrame(onFrame);
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        // With all that is in it.
        const elements = Element.prototype.getElementsByTagName.call(node as Element, '*');
        readings.push(readingOf([node as Element], read), readingOf(elements, read));
      }
    }
    look();
    page.onChange();
  });
  const onParsed = (): void => {
    if (parsed) return;
    parsed = true;
    observer.observe(node, { childList: true, subtree: true });
    page.onParsed();
    look();
    page.onChange();
  };
  const onFrame = (): void => {
    frame = 0;
    // A page that is written anew takes our listener with it.
    if (!parsed && document.readyState !== 'loading') onParsed();
    else look();
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', onParsed, { once: true });
    look();
  } else onParsed();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('DOMContentLoaded', onParsed);
    parsed = true;
    readings = [];
  };
}
