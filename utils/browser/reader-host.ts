/**
 * The overlay that holds the reading view over the live page, and what it does to the page while it is there.
 * Opening changes nothing that closing does not give back; the page is never navigated, rewritten or reloaded.
 */
import { unshadowed } from '../article/unshadowed';
import { READER_HOST } from './reader-host-name';

const COVERED = 'data-jernih-covered';
const READING = 'data-jernih-reading';

/**
 * `visibility`, not `display`, keeps the page's scroll position; each child rather than body, because other
 * extensions put their bubbles beside them. The page's scroll bar goes by its width: overflow would move the page.
 * On paper nothing of the page may take room: what is only invisible is printed as empty sheets.
 */
const PAGE_CSS = `html[${READING}]{scrollbar-width:none!important}
html[${READING}] [${COVERED}][${COVERED}],html[${READING}] [${COVERED}][${COVERED}] *{visibility:hidden!important}
@media print{@page{margin:16mm}
html[${READING}][${READING}]>:not(${READER_HOST}){display:none!important}
html[${READING}][${READING}]{position:static!important;display:block!important;inline-size:auto!important;
block-size:auto!important;min-block-size:0!important;max-block-size:none!important;margin:0!important;padding:0!important;
border:0!important;overflow:visible!important;transform:none!important;columns:auto!important;background:none!important}
html[${READING}][${READING}]::before,html[${READING}][${READING}]::after{content:none!important}}`;

const HOST_CSS = `:host{all:initial!important;position:fixed!important;inset:0!important;z-index:2147483646!important;
display:block!important;visibility:visible!important;contain:strict!important}
@media print{:host{position:static!important;contain:none!important}}`;

export interface ReaderHost {
  root: ShadowRoot;
  /** Takes the overlay away and gives the page back as it was. */
  close(): void;
}

type Undo = () => void;

function coverPage(document: Document): Undo {
  const style = document.createElement('style');
  style.textContent = PAGE_CSS;
  document.head?.append(style);
  document.documentElement.setAttribute(READING, '');
  const covered = [...(document.body?.children ?? [])].map(unshadowed).map((element) => {
    const wasInert = element.hasAttribute('inert');
    element.setAttribute(COVERED, '');
    if (!wasInert) element.setAttribute('inert', '');
    return { element, wasInert };
  });
  return () => {
    for (const { element, wasInert } of covered) {
      element.removeAttribute(COVERED);
      if (!wasInert) element.removeAttribute('inert');
    }
    document.documentElement.removeAttribute(READING);
    style.remove();
  };
}

function holdMedia(document: Document): Undo {
  const playing = [...document.querySelectorAll<HTMLMediaElement>('video, audio')].filter((media) => !media.paused);
  const pause = (event: Event) => (event.target as HTMLMediaElement).pause();
  for (const media of playing) media.pause();
  document.addEventListener('play', pause, true);
  return () => {
    document.removeEventListener('play', pause, true);
    for (const media of playing) media.play().catch(() => {});
  };
}

function keepPlace(document: Document, window: Window): Undo {
  const { scrollX, scrollY } = window;
  const focused = document.activeElement && unshadowed(document.activeElement);
  return () => {
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps the rest of a press of Escape, its repeats and its release, from the page: the view may be closed by then. */
function swallowRestOfPress(window: Window): void {
  const stop = () => {
    window.removeEventListener('keydown', onDown, true);
    window.removeEventListener('keyup', onUp, true);
  };
  const onDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (event.repeat) swallow(event);
    // The release went to another window; this is a press of its own.
    else stop();
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    swallow(event);
    stop();
  };
  window.addEventListener('keydown', onDown, true);
  window.addEventListener('keyup', onUp, true);
}

function closeOnEscape(window: Window, onEscape: () => void): Undo {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    swallow(event);
    // A key that is held down closes one thing, not one after the other.
    if (event.repeat) return;
    swallowRestOfPress(window);
    onEscape();
  };
  // Capturing on the window: the page's own handlers must not see the key that closes the view.
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

/**
 * Puts the overlay over the page.
 * @param css the view's style sheet; a `<style>` filled before it is appended holds under any CSP of the page
 */
export function openReaderHost(document: Document, window: Window, css: string, onEscape: () => void): ReaderHost {
  const undo = [keepPlace(document, window), holdMedia(document), closeOnEscape(window, onEscape), coverPage(document)];
  const host = document.createElement(READER_HOST);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = HOST_CSS + css;
  root.append(style);
  document.documentElement.append(host);
  return {
    root,
    close() {
      host.remove();
      // The place comes last: it can be scrolled to once the page has its own width again.
      for (const step of undo.reverse()) step();
    },
  };
}
