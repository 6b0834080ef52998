/**
 * Listens for keys before the page can: only a listener that was there first hides them from the page's own. It runs
 * on every page (page-start.ts), does nothing until a reading view sets `jernihKeys`, and touches no element.
 */
import { sharedWorld } from '../shared-world';

/** The events that tell which keys are pressed. */
export const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;
/** The events that tell what is written in a field. */
export const TEXT_EVENTS = ['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend', 'paste'];

/** Once in a page. @param window at document_start */
export function listenForKeysFirst(window: Window): void {
  if (sharedWorld.jernihHearsKeys) return;
  sharedWorld.jernihHearsKeys = true;
  for (const type of [...KEY_EVENTS, ...TEXT_EVENTS])
    window.addEventListener(type, (event) => sharedWorld.jernihKeys?.(event), true);
}
