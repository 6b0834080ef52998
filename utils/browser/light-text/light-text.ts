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

function hardStyle(document: Document, root: ShadowRoot): HTMLStyleElement {
  const css = [...root.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  const style = document.createElement('style');
  style.setAttribute(STYLE, 'light');
  style.textContent = hardCss(css, READER_HOST);
  return style;
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

/** An element that is moved loses how far it was scrolled, and the focus. */
function moveHost({ root, moveInto }: ReaderHost, { scroller }: Sheet, isInBody: boolean): void {
  const { scrollTop } = scroller;
  const focused = root.activeElement as HTMLElement | null;
  moveInto(isInBody);
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
  const stops = [keepFirst(document, window, hardStyle(document, host.root)), wearAs(reader, box)];
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
