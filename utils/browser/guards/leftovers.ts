/** The reading view of a script whose extension was updated or reloaded in the middle: nobody else would take it away. */
import { READER_HOST } from '../reader-host-name';
import { COVERED, READING, STYLE } from './page-css';

/** Asks the script behind a view to take it away. */
export const GO_AWAY = 'jernih-go-away';
/** Tells the script behind a view that its extension is another one now. */
export const OUTDATED = 'jernih-outdated';

/** What a view is known by in a document, and what its script is asked first. */
export interface LeftoverNames {
  host: string;
  covered: string;
  reading: string;
  style: string;
  ask: string;
}

export const leftoverNames = (ask: string): LeftoverNames => ({
  host: READER_HOST,
  covered: COVERED,
  reading: READING,
  style: STYLE,
  ask,
});

/**
 * Asks the script behind a view that is not ours. Chromium lets it live on: it cancels the event and does what it is
 * asked. Firefox ends it, and then the view is taken away and the page given back as far as the document itself tells.
 * Self-contained: the background sends it into pages as source.
 * @returns whether there was a view
 */
export function clearLeftovers(names: LeftoverNames): boolean {
  const host = document.querySelector(names.host);
  if (!host) return false;
  if (!host.dispatchEvent(new CustomEvent(names.ask, { cancelable: true }))) return true;
  host.remove();
  for (const box of document.querySelectorAll(`[${names.covered}]`)) {
    if (box.getAttribute(names.covered) === '') box.removeAttribute('inert');
    box.removeAttribute(names.covered);
  }
  for (const style of document.querySelectorAll(`style[${names.style}]`)) style.remove();
  document.documentElement.removeAttribute(names.reading);
  return true;
}
