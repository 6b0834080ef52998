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
interface NativeView {
  Sanitizer?: new (config: SanitizerConfig) => object;
  Document: { parseHTML?(html: string, options: { sanitizer: object }): Document };
}

let registered: Purify | null = null;

/** Says who sanitises where the browser does not. */
export function registerPurifier(purify: Purify): void {
  registered = purify;
}

/** Whether the browser sanitises by itself. */
export function sanitisesItself(view: View): boolean {
  const { Sanitizer, Document } = view as NativeView;
  return typeof Sanitizer === 'function' && typeof Document.parseHTML === 'function';
}

/** What the parser makes itself around what it is given. */
const AROUND = ['html', 'head', 'body'];
const KEPT_OR_GONE = new Set([...ELEMENTS, ...GONE_WHOLE, ...AROUND]);

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

type SanitizerClass = NonNullable<NativeView['Sanitizer']>;

/** By a window's class: the sanitiser that was made last and what gives way to it, for the next markup is often alike. */
const latest = new WeakMap<SanitizerClass, { giving: string; sanitizer: object }>();

function sanitizerFor(html: string, Sanitizer: SanitizerClass): object {
  const names = givingWay(html);
  const giving = names.join(' ');
  const known = latest.get(Sanitizer);
  if (known?.giving === giving) return known.sanitizer;
  const sanitizer = new Sanitizer({
    elements: [...ELEMENTS, ...AROUND],
    replaceWithChildrenElements: names,
    attributes: [...ATTRIBUTES],
    comments: false,
    dataAttributes: false,
  });
  latest.set(Sanitizer, { giving, sanitizer });
  return sanitizer;
}

const sanitiseNatively: Purify = (html, view) => {
  const { Sanitizer, Document } = view as NativeView;
  const sanitizer = Sanitizer && sanitizerFor(html, Sanitizer);
  // As a whole document: what Firefox moves out of a table stands elsewhere when it parses for an element.
  const parsed = sanitizer && Document.parseHTML?.(`<body>${html}`, { sanitizer });
  if (!parsed) throw new Error('the browser does not sanitise');
  for (const element of parsed.body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (!mayCarry(element.localName, name, value)) element.removeAttribute(name);
    }
  }
  const fragment = parsed.createDocumentFragment();
  // Not all at once: a call takes only so many.
  while (parsed.body.firstChild) fragment.append(parsed.body.firstChild);
  return fragment;
};

/** @throws Error where nobody sanitises */
function sanitise(html: string, view: View): DocumentFragment {
  const purify = sanitisesItself(view) ? sanitiseNatively : registered;
  if (!purify) throw new Error('no sanitiser for this window');
  return purify(html, view);
}

/** Written where it is: moving it into another document would cost as much as writing. */
function htmlOf(fragment: DocumentFragment): string {
  const box = unshadowed(fragment.ownerDocument).createElement('div');
  box.append(fragment);
  return box.innerHTML;
}

/**
 * Sanitises an article's body.
 * @param view a live window: its parser is used
 * @returns HTML with nothing that could run, load more than images, or style
 */
export function sanitiseToHtml(dirty: Element, view: View): string {
  const html = htmlOf(sanitise(dirty.outerHTML, view));
  // A parser moves what has no place in a table out of it, which leaves a tree that is written otherwise than it reads.
  return html.includes('<table') ? htmlOf(sanitise(html, view)) : html;
}

/**
 * Turns sanitised HTML into nodes; it is sanitised once more on the way, because history and imports come back through
 * here too. They belong to a document of their own until they are put into another: a picture that the live document owns
 * is loaded, seen or not.
 * @param view a live window: its parser is used
 */
export function toFragment(html: string, view: View): DocumentFragment {
  return sanitise(html, view);
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
