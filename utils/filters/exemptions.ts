/** What the lists may not hide on a page: boxes that hold the article, and what they make exceptions for. */
import { EXCEPTED, hidden, PROSE } from './hiding-css';
import type { PageRules } from './page-rules';
import { hiddenArticles } from './prose';

/** How long changes are waited for, ms, and how often a page is looked over. */
const AFTER_MS = 250;
const MOST_LOOKS = 20;
/** Exceptions of one host that are looked for in the page. */
const MOST_EXCEPTIONS = 100;

export interface Exemptions {
  /** Takes the exceptions of the page's host. */
  except(rules: PageRules): void;
  /** Has the page looked over: at once the first time that it is whole, soon after later changes. */
  look(hiding: () => string[]): void;
  /** Takes every mark away. */
  stop(): void;
}

/** @param document `unshadowed` */
export function exemptionsOf(document: Document): Exemptions {
  const marks: [element: Element, mark: string][] = [];
  let exceptions: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const mark = (element: Element, name: string, value = ''): void => {
    Element.prototype.setAttribute.call(element, name, value);
    marks.push([element, name]);
  };
  const tried = (find: () => Iterable<Element>): Element[] => {
    try {
      return [...find()];
    } catch {
      // A selector that this browser does not know.
      return [];
    }
  };
  const lookOver = (hiding: string[]): void => {
    looks++;
    for (const selector of exceptions) {
      for (const element of tried(() => document.querySelectorAll(`:is(${selector}):not([${EXCEPTED}])`))) {
        mark(element, EXCEPTED);
      }
    }
    if (hiding.length === 0) return;
    for (const box of tried(() => hiddenArticles(document, hidden(hiding.join(','))))) mark(box, PROSE);
  };
  return {
    except({ generic, excepted }) {
      exceptions = [...excepted].slice(0, MOST_EXCEPTIONS);
      const root = document.documentElement;
      if (!generic && root) mark(root, EXCEPTED, 'page');
    },
    look(hiding) {
      if (document.readyState === 'loading' || timer !== undefined || looks >= MOST_LOOKS) return;
      if (looks === 0) lookOver(hiding());
      else {
        timer = setTimeout(() => {
          timer = undefined;
          lookOver(hiding());
        }, AFTER_MS);
      }
    },
    stop() {
      clearTimeout(timer);
      looks = MOST_LOOKS;
      for (const [element, name] of marks) Element.prototype.removeAttribute.call(element, name);
    },
  };
}
