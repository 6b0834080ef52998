/** What has changed in an article since it was read, in the view that shows it. */
import { type Change, findChanges, paragraphsOf } from './changes';
import { wordsOf } from './search/words';

/** An article as it was when it was read. */
export interface KeptBefore {
  text: string;
  /** When it was last read, milliseconds since the epoch. */
  readAt: number;
}

/** What the part is given. */
export interface ChangesRequest {
  before: KeptBefore;
  /** The article's text as it is now, a blank line between paragraphs. */
  text: string;
  /** False while later pages are still to come: what stood at the end may be on one of them. */
  isWhole: boolean;
  /** The article's body in the view. */
  body: HTMLElement;
}

/** A change with the words of the paragraph as it is now; removed ones have none. */
export interface ShownChange {
  change: Change;
  now: string | null;
  /** The paragraph in the view, where it was found. */
  element: HTMLElement | null;
}

/** What the panel is given. */
export interface ChangesModel {
  changes: readonly ShownChange[];
  readAt: number;
  /** Takes the marks off the paragraphs. */
  hide(): void;
}

const BLOCKS = 'p, li, h2, h3, h4, h5, h6, pre, blockquote, figcaption, td, th, dt, dd';

/** The innermost boxes of text in the view, by their words. */
function elementsByWords(body: HTMLElement): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const element of body.querySelectorAll<HTMLElement>(BLOCKS)) {
    if (!element.querySelector(BLOCKS)) found.set(wordsOf(element.textContent ?? '').join(' '), element);
  }
  return found;
}

/** What has changed, with the paragraphs in the view. */
export function changesInView({ before, text, isWhole, body }: ChangesRequest): ShownChange[] {
  const now = paragraphsOf(text);
  const elements = elementsByWords(body);
  const shown = findChanges(paragraphsOf(before.text), now).map((change): ShownChange => {
    if (change.kind === 'removed') return { change, now: null, element: null };
    const words = now[change.at] ?? '';
    return { change, now: words, element: elements.get(wordsOf(words).join(' ')) ?? null };
  });
  if (isWhole) return shown;
  return shown.filter(({ change }) => change.kind !== 'removed' || change.after < now.length - 1);
}

/** Marks paragraphs for the eye and for screen readers. @returns takes the marks off */
export function markChanges(changes: readonly ShownChange[], words: Record<'added' | 'reworded', string>): () => void {
  const marked = changes.flatMap(({ change, element }) => {
    if (!element || change.kind === 'removed') return [];
    element.dataset.change = change.kind;
    element.setAttribute('aria-description', words[change.kind]);
    return [element];
  });
  return () => {
    for (const element of marked) {
      delete element.dataset.change;
      element.removeAttribute('aria-description');
    }
  };
}
