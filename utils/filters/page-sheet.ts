/** A style sheet of ours in a page that may not want it. */

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

/** Filled before it is put into the page, so that it holds under `style-src 'none'`, too. */
function styleOf(document: Document, rules: readonly Rule[]): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = rules.map(({ css }) => css).join('\n');
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
  const isWhole = (): boolean => {
    const sheet = style?.isConnected ? style.sheet : null;
    return sheet !== null && !sheet.disabled && sheet.media.length === 0 && sheet.cssRules.length === rules.length;
  };
  return {
    set(next) {
      rules = next;
      if (!place() || isWhole()) return;
      rules = next.filter(({ selector }) => isSelector(document, selector));
      place();
      // What is left out now is a selector that the browser knows and a rule that it does not.
      if (!isWhole()) rules = rules.slice(0, style?.sheet?.cssRules.length ?? 0);
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
