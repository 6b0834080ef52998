/** Tells what another extension has put into the page from what the page has. */
import { unshadowed } from '../../article/unshadowed';
import { KNOWN_EXTENSIONS } from './known-extensions';

const SCHEMES = ['chrome-extension:', 'moz-extension:'];
const OF_AN_EXTENSION = SCHEMES.flatMap((scheme) => [`[src^="${scheme}"]`, `[href^="${scheme}"]`]).join(',');
const KNOWN = KNOWN_EXTENSIONS.join(',');

/** Milliseconds in which a bubble that answers a selection comes, a translation from the network included. */
const ANSWERS_WITHIN = 1500;
/** The greatest share of the window that a bubble takes; what is larger is a wall. */
const BUBBLE_SHARE = 0.4;

/** Chromium names the way to a closed root on `chrome.dom`, Firefox on the element; without either open roots are left. */
function shadowOf(element: Element): ShadowRoot | null {
  // A form has none, and its fields may go by these names.
  if (unshadowed(element).localName === 'form') return null;
  const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot) return openOrClosedShadowRoot;
  if (element.shadowRoot) return element.shadowRoot;
  const dom = typeof chrome === 'undefined' ? undefined : chrome.dom;
  return (element instanceof HTMLElement && dom?.openOrClosedShadowRoot(element)) || null;
}

/**
 * Whether only an extension makes such a box: its files come from an extension, or it is a custom element with a shadow
 * root that nobody has defined. A page defines the elements that it gives a root to; a content script cannot.
 */
export function isOfAnExtension(element: Element): boolean {
  const sure = unshadowed(element);
  if (sure.matches(KNOWN) || sure.matches(OF_AN_EXTENSION)) return true;
  // The browser takes no stand-in for a node here.
  const shadow = shadowOf(element);
  if (sure.localName.includes('-') && shadow && !sure.matches(':defined')) return true;
  return (shadow ?? sure).querySelector(OF_AN_EXTENSION) !== null;
}

/** Knows whether the reader has just selected something in the view: a small box that comes then is a dictionary's. */
export function watchSelections(document: Document, window: Window, host: Element) {
  let selectedAt = Number.NEGATIVE_INFINITY;
  const note = (event: Event) => {
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    if (String(document.getSelection()).trim() || event.type === 'dblclick') selectedAt = event.timeStamp;
  };
  const types = ['pointerup', 'mouseup', 'dblclick', 'keyup'];
  for (const type of types) window.addEventListener(type, note, true);
  return {
    /** Whether a box that has come or changed just now answers a selection of the reader's. */
    answeredBy(element: Element): boolean {
      if (window.performance.now() - selectedAt > ANSWERS_WITHIN) return false;
      const { width, height } = element.getBoundingClientRect();
      return width * height < window.innerWidth * window.innerHeight * BUBBLE_SHARE;
    },
    stop() {
      for (const type of types) window.removeEventListener(type, note, true);
    },
  };
}
