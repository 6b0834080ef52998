/** Footnotes that open at their marks, inside the article: no way down and up again. */
import type { Translate } from '../../utils/browser/i18n';

/** What a mark says: a number, a letter, a sign, with or without brackets. */
const MARK = /^[[(]?(?:\p{Nd}{1,3}|[a-z]|[*†‡§]{1,3}|[ivx]{1,5})[\])]?$/iu;
/** Letters; more than this is a part of the article and no note: one goes there. */
const LONGEST = 1_500;
/** What leads back up from a note. */
const WAY_BACK = /^[^\p{L}\p{N}]*$/u;

/** The note that a mark leads to, or null: the link leads elsewhere, or to a whole section. */
function noteOf(mark: Element, parts: Map<string, Element>): Element | null {
  const words = (mark.textContent ?? '').trim();
  if (!MARK.test(words)) return null;
  const note = parts.get(mark.getAttribute('href')?.slice(1) ?? '');
  const box = note?.closest('li, p, dd, aside, div') ?? note;
  const text = (box?.textContent ?? '').trim();
  // A mark's own place is where the note leads back to.
  if (!box || box.contains(mark) || text.length === 0 || text.length > LONGEST) return null;
  return box;
}

/** The note's content, without the link back and without ids, which are there once. */
function copyOf(note: Element): HTMLElement {
  const copy = note.ownerDocument.createElement('div');
  copy.className = 'note-text';
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    const words = link.textContent ?? '';
    if (WAY_BACK.test(words) || MARK.test(words.trim())) link.remove();
  }
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  return copy;
}

/** Under the line of its mark and inside the column, whichever way the text runs. Lengths in px. */
function place(box: HTMLElement, mark: Element): void {
  const column = (box.offsetParent ?? box).getBoundingClientRect();
  const at = mark.getBoundingClientRect();
  const room = column.width - box.offsetWidth - 12;
  const left = Math.max(12, Math.min(room, at.left + at.width / 2 - column.left - box.offsetWidth / 2));
  box.style.left = `${left}px`;
  box.style.top = `${at.bottom - column.top + 8}px`;
}

export interface Footnotes {
  /** Closes the note that is open. @returns whether there was one */
  close(): boolean;
  /** Stops listening. */
  stop(): void;
}

/**
 * Opens the notes of a body at their marks: by click or Enter; closed by its button, by Escape (whoever hears it calls
 * `close`), by a click beside it, and when the focus goes on.
 * @param body what holds marks and notes
 */
export function openFootnotes(body: HTMLElement, t: Translate): Footnotes {
  const parts = new Map([...body.querySelectorAll('[id]')].map((part) => [part.id, part]));
  let open: { box: HTMLElement; mark: HTMLElement } | null = null;
  const close = (refocus = true) => {
    if (!open) return false;
    const { box, mark } = open;
    open = null;
    mark.setAttribute('aria-expanded', 'false');
    if (refocus) mark.focus({ preventScroll: true });
    box.remove();
    return true;
  };
  const show = (mark: HTMLElement, note: Element) => {
    const box = boxOf(mark, copyOf(note), t, () => close());
    // Right behind the mark's own paragraph: Tab goes from the note on to what follows the mark.
    (mark.closest('p, li, blockquote, figure, .wide, div') ?? mark).after(box);
    open = { box, mark };
    mark.setAttribute('aria-expanded', 'true');
    place(box, mark);
    box.scrollIntoView({ block: 'nearest' });
    box.focus({ preventScroll: true });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close(false);
    });
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    if (open?.box.contains(target)) return;
    const mark = target.closest<HTMLElement>('a[href^="#"]');
    const same = open?.mark === mark;
    const closed = close(same);
    const note = mark && !(closed && same) ? noteOf(mark, parts) : null;
    if (!mark || (!note && !same)) return;
    event.preventDefault();
    event.stopPropagation();
    if (note) show(mark, note);
  };
  for (const mark of body.querySelectorAll('a[href^="#"]')) {
    if (!noteOf(mark, parts)) continue;
    mark.setAttribute('data-note-mark', '');
    mark.setAttribute('aria-expanded', 'false');
    mark.setAttribute('aria-label', t('readerNote', (mark.textContent ?? '').trim()));
  }
  body.addEventListener('click', onClick, true);
  return { close, stop: () => body.removeEventListener('click', onClick, true) };
}

function boxOf(mark: Element, text: HTMLElement, t: Translate, onClose: () => void): HTMLElement {
  const document = mark.ownerDocument;
  const box = document.createElement('div');
  box.className = 'note';
  box.tabIndex = -1;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', mark.getAttribute('aria-label') ?? '');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'note-close';
  button.setAttribute('aria-label', t('readerNoteClose'));
  button.textContent = '×';
  button.addEventListener('click', onClose);
  box.append(text, button);
  return box;
}
