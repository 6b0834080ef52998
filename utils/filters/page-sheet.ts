/** A style sheet of ours in a page that may not want it. */

import { sheetOf } from './hiding-css';

/** How often it comes back after the page has taken it away: a page that insists gets its way in the end. */
const COMEBACKS = 20;

export interface PageSheet {
  /** Replaces all rules. One that the browser does not take is left out, and no other with it. */
  set(rules: readonly Rule[]): void;
  /** Puts the sheet back where the page has taken it out, emptied it or switched it off. */
  mend(): void;
  /** What holds now. */
  rules(): readonly Rule[];
  remove(): void;
}

export interface Rule {
  /** The list's selector. */
  selector: string;
  css: string;
  /** Whether it hides, instead of styling. */
  hides: boolean;
}

/** Whether a browser knows the selector; one that closes a bracket too many is no selector either. */
function isSelector(document: Document, selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

const cssOf = (rules: readonly Rule[], hiding: boolean): string[] =>
  rules.filter(({ hides }) => hides === hiding).map(({ css }) => css);

/** Filled before it is put into the page, so that it holds under `style-src 'none'`, too. */
function styleOf(document: Document, rules: readonly Rule[]): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = sheetOf(cssOf(rules, true), cssOf(rules, false));
  return style;
}

/** @param document `unshadowed`: the page may have taken its names */
export function createPageSheet(document: Document): PageSheet {
  let style: HTMLStyleElement | null = null;
  let rules: readonly Rule[] = [];
  let comebacks = 0;
  const place = (): boolean => {
    const before = style;
    style = styleOf(document, rules);
    // A page that has no root yet, or none any more, gets it with its next one.
    const parent = document.head ?? document.documentElement;
    if (!parent) return false;
    if (before?.isConnected) before.after(style);
    else parent.append(style);
    before?.remove();
    return true;
  };
  const taken = (): number => {
    const sheet = style?.isConnected ? style.sheet : null;
    if (!sheet || sheet.disabled || sheet.media.length > 0) return 0;
    return [...sheet.cssRules].reduce((sum, rule) => sum + ((rule as Partial<CSSStyleRule>).cssRules?.length ?? 0), 0);
  };
  const isWhole = (): boolean => taken() === rules.length;
  return {
    set(next) {
      rules = next;
      if (rules.length === 0) {
        style?.remove();
        return;
      }
      if (!place() || isWhole()) return;
      rules = next.filter(({ selector }) => isSelector(document, selector));
      place();
      // What is left out now is a selector that the browser knows and a rule that it does not.
      if (!isWhole()) rules = rules.slice(0, taken());
    },
    mend() {
      if (rules.length === 0 || comebacks >= COMEBACKS || isWhole()) return;
      comebacks++;
      place();
    },
    rules: () => rules,
    remove() {
      style?.remove();
      style = null;
      rules = [];
    },
  };
}
