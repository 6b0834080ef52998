/**
 * The overlay that holds the reading view over the live page. What it does to the page while it is there is the
 * guards' matter (guards/hold-page.ts), which come when the article is painted: nothing of theirs can be seen.
 * Opening changes nothing that closing does not give back; the page is never navigated, rewritten or reloaded.
 */

import type { Stop } from './guards/guard';
import type { PageHold } from './guards/hold-page';
import { guardKeys } from './guards/keys';
import { keepPlace } from './guards/place';
import { READER_HOST } from './reader-host-name';

const HOST_CSS = `:host{all:initial!important;position:fixed!important;inset:0!important;z-index:2147483646!important;
display:block!important;visibility:visible!important;contain:strict!important}
@media print{:host{position:static!important;contain:none!important}}`;

/** Until the page is held its scroll bar is there: when that goes the text must not move by half of its width. */
const UNHELD_CSS = ':host{width:100vw!important}';

/** A `<style>` that is filled before it is appended holds under any policy of the page. */
function styleSheet(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

export interface ReaderHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** The path of the page's address when the view was opened. */
  openedAt: string;
  /** What the view's element stands in: `<html>`, or the body. */
  home(): Element;
  /** Moves it: translators begin at the body, but nothing of the page is less sure to stay. */
  moveInto(isInBody: boolean): void;
  /** Style sheets that go before and after the view's own: later ones have the last word. */
  addStyle(before: string, after: string): void;
  /** Told once the page's scroll bar is gone. */
  pageIsHeld(): void;
  /** Listens for keys anew: a page that writes its document anew takes the window's listeners along. */
  holdKeys(): void;
  /** Takes the overlay away and gives the page back as it was. @param hold what holds the page; null while nothing does */
  close(hold: PageHold | null): void;
}

/**
 * Puts the overlay over the page.
 * @param document asked through `unshadowed`
 * @param css the view's style sheet
 * @param onEscape called when Escape is pressed
 */
export function openReaderHost(document: Document, window: Window, css: string, onEscape: () => void): ReaderHost {
  const element = document.createElement(READER_HOST);
  const root = element.attachShadow({ mode: 'open' });
  const unheld = styleSheet(document, UNHELD_CSS);
  root.append(styleSheet(document, HOST_CSS + css), unheld);
  const place = keepPlace(document, window);
  document.documentElement.append(element);
  let isInBody = false;
  const home = () => (isInBody && document.body) || document.documentElement;
  let keys: Stop = guardKeys(document, window, element, onEscape);
  return {
    element,
    root,
    openedAt: window.location.pathname,
    home,
    moveInto(body) {
      isInBody = body;
      home().append(element);
    },
    addStyle: (before, after) => {
      root.prepend(styleSheet(document, before));
      root.append(styleSheet(document, after));
    },
    pageIsHeld: () => unheld.remove(),
    holdKeys() {
      keys();
      keys = guardKeys(document, window, element, onEscape);
    },
    close(hold) {
      hold?.unwatch();
      element.remove();
      hold?.release();
      keys();
      // The place comes last: it can be scrolled to once the page has its own width again.
      place();
    },
  };
}
