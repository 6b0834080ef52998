/**
 * The layout for translators: the article stands in the page's own tree, in the view's element, which stands in the body;
 * the view shows it through a slot. Google Translate and others go round shadow roots; Firefox goes into them, but begins
 * at the body (toolkit's translations-document).
 */
import { bounded, type Stop } from '../guards/guard';
import { STYLE } from '../guards/page-css';
import type { ReaderHost } from '../reader-host';
import { READER_HOST } from '../reader-host-name';
import type { Sheet } from '../reader-model';
import { hardCss } from './hard-css';

const sheetsOf = (root: ShadowRoot): HTMLStyleElement[] => [...root.querySelectorAll('style')];

/** The view's style sheets for the page's tree, and for as long as they grow: parts of the view bring their own. */
function hardStyle(document: Document, root: ShadowRoot): { style: HTMLStyleElement; stop: Stop } {
  const style = document.createElement('style');
  style.setAttribute(STYLE, 'light');
  let known = 0;
  const fill = () => {
    const sheets = sheetsOf(root);
    if (sheets.length === known) return;
    known = sheets.length;
    style.textContent = hardCss(sheets.map(({ textContent }) => textContent).join('\n'), READER_HOST);
  };
  const observer = new MutationObserver(fill);
  observer.observe(root, { childList: true, subtree: true });
  fill();
  return { style, stop: () => observer.disconnect() };
}

/** Keeps a style sheet the first of the document's: the layer of the first is the strongest. */
function keepFirst(document: Document, window: Window, style: HTMLStyleElement): Stop {
  const put = () => {
    const place = document.head ?? document.documentElement;
    if (place && place.firstChild !== style) place.prepend(style);
    if (place) observer.observe(place, { childList: true });
  };
  const putting = bounded(window, put);
  const observer = new MutationObserver(putting.run);
  put();
  return () => {
    observer.disconnect();
    putting.stop();
    style.remove();
  };
}

/** What the view wears its box in the page's tree wears as well. */
function wearAs(reader: HTMLElement, box: HTMLElement): Stop {
  const copy = () => {
    for (const { name, value } of reader.attributes) if (name !== 'class') box.setAttribute(name, value);
  };
  const observer = new MutationObserver(copy);
  observer.observe(reader, { attributes: true });
  copy();
  return () => observer.disconnect();
}

/** An element that is moved loses how far it was scrolled, and the focus; and it begins to fade in once more. */
function moveHost({ root, moveInto }: ReaderHost, { scroller, reader }: Sheet, isInBody: boolean): void {
  const { scrollTop } = scroller;
  const focused = root.activeElement as HTMLElement | null;
  const hasAppeared = reader.getAnimations().length === 0;
  moveInto(isInBody);
  if (hasAppeared) for (const appearing of reader.getAnimations()) appearing.finish();
  scroller.scrollTop = scrollTop;
  focused?.focus({ preventScroll: true });
}

/**
 * Puts a view's article into the page's tree.
 * @param document asked through `unshadowed`
 * @returns the way back
 */
export function showInLight(document: Document, window: Window, host: ReaderHost, sheet: Sheet): Stop {
  const { article, reader } = sheet;
  const box = document.createElement('div');
  box.className = 'reader slotted';
  const slot = document.createElement('slot');
  const { style, stop } = hardStyle(document, host.root);
  const stops = [stop, keepFirst(document, window, style), wearAs(reader, box)];
  article.replaceWith(slot);
  box.append(article);
  host.element.append(box);
  moveHost(host, sheet, true);
  return () => {
    slot.replaceWith(article);
    box.remove();
    if (host.element.isConnected) moveHost(host, sheet, false);
    for (const stop of stops) stop();
  };
}
