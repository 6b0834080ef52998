/**
 * The one door from string to node: nothing else in Jernih turns markup into elements (a lint rule holds that). The
 * browser sanitises while it parses (HTML Sanitizer API), so that no two parsers can disagree; DOMPurify does it where a
 * browser cannot (purify.ts), and has to be registered for that.
 */
import { ATTRIBUTES, ELEMENTS, GONE_WHOLE, mayCarry } from './sanitise-rules';
import { unshadowed } from './unshadowed';

/** A window with its constructors, as `document.defaultView` has it. */
export type View = Window & typeof globalThis;

/** Turns markup into nodes with nothing that could run, load more than images, or style. */
export type Purify = (html: string, view: View) => DocumentFragment;

/** As far as TypeScript does not know it yet. */
interface SanitizerConfig {
  elements: string[];
  replaceWithChildrenElements: string[];
  attributes: string[];
  comments: false;
  dataAttributes: false;
}
type NativeView = View & { Sanitizer?: new (config: SanitizerConfig) => object };
type NativeElement = Element & { setHTML?(html: string, options: { sanitizer: object }): void };

let registered: Purify | null = null;

/** Says who sanitises where the browser does not. */
export function registerPurifier(purify: Purify): void {
  registered = purify;
}

/** Whether the browser sanitises by itself. */
export function sanitisesItself(view: View): boolean {
  const { Sanitizer, Element } = view as NativeView;
  return typeof Sanitizer === 'function' && 'setHTML' in Element.prototype;
}

const emptyBody = (view: View): NativeElement =>
  unshadowed(unshadowed(view.document).implementation.createHTMLDocument('')).body;

const KEPT_OR_GONE = new Set([...ELEMENTS, ...GONE_WHOLE, 'html', 'body']);

/** Names of elements that a page may make up; what has more does not write an article. */
const MOST_NAMES = 1_000;

/** Names of elements that are not allowed: those that the markup may hold, and some that it does not, which does no harm. */
function givingWay(html: string): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of html.matchAll(/<([a-z][^\s/>]*)/gi)) {
    if (!KEPT_OR_GONE.has(name.toLowerCase()) && names.size < MOST_NAMES) names.add(name.toLowerCase());
  }
  return [...names];
}

const sanitiseNatively: Purify = (html, view) => {
  const { Sanitizer } = view as NativeView;
  if (!Sanitizer) throw new Error('the browser does not sanitise');
  const sanitizer = new Sanitizer({
    elements: [...ELEMENTS],
    replaceWithChildrenElements: givingWay(html),
    attributes: [...ATTRIBUTES],
    comments: false,
    dataAttributes: false,
  });
  const body = emptyBody(view);
  body.setHTML?.(html, { sanitizer });
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (!mayCarry(element.localName, name, value)) element.removeAttribute(name);
    }
  }
  const fragment = body.ownerDocument.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
};

/** @throws Error where nobody sanitises */
function sanitise(html: string, view: View): DocumentFragment {
  const purify = sanitisesItself(view) ? sanitiseNatively : registered;
  if (!purify) throw new Error('no sanitiser for this window');
  return purify(html, view);
}

function htmlOf(fragment: DocumentFragment, view: View): string {
  const box = emptyBody(view);
  box.append(fragment);
  return box.innerHTML;
}

/**
 * Sanitises an article's body.
 * @param view a live window: its parser is used
 * @returns HTML with nothing that could run, load more than images, or style
 */
export function sanitiseToHtml(dirty: Element, view: View): string {
  const html = htmlOf(sanitise(dirty.outerHTML, view), view);
  // A parser moves what has no place in a table out of it, which leaves a tree that is written otherwise than it reads.
  return html.includes('<table') ? htmlOf(sanitise(html, view), view) : html;
}

/**
 * Turns sanitised HTML into nodes; it is sanitised once more on the way, because history and imports come back through
 * here too.
 * @param view a live window: its parser is used, and its document owns the nodes
 */
export function toFragment(html: string, view: View): DocumentFragment {
  return unshadowed(view.document).importNode(sanitise(html, view), true);
}

/**
 * Reads the HTML of a whole page, to be extracted and never to be shown: a document without a window runs no script
 * and loads nothing.
 * @param view a live window: its parser is used
 */
export function parsePage(html: string, view: View): Document {
  const page = unshadowed(new view.DOMParser().parseFromString(html, 'text/html'));
  // Parsed without scripts, what is meant for readers without scripts would be elements like all others.
  for (const element of page.querySelectorAll('noscript')) element.remove();
  return page;
}
