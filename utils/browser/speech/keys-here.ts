/** Keys of the view while the bar is there. */
import { type Press, speechKey } from '../../speech/keys';
import type { SpeechModel } from './contract';

/** What has keys of its own; buttons and links only for Space. */
const OWN_KEYS = 'input, select, textarea, .wide, [role="dialog"], .panel';
const PRESSED_BY_SPACE = 'button, a[href], summary, [role="button"]';

/**
 * Listens in the view's own tree, so that no key counts while the focus is elsewhere.
 * @param place an element of the view
 * @returns the way to stop
 */
export function listenForKeys(place: HTMLElement, ask: Pick<SpeechModel, 'toggle' | 'skip' | 'stepSpeed' | 'pause'>) {
  const root = place.getRootNode();
  const onKeyDown = (event: Event) => {
    // Where the view got it from the window it is a bare event with the fields of a key, and what that was pressed on.
    const press = event as Event & Press & { pressedOn?: Element };
    const target = press.pressedOn ?? (event.target as Element);
    const key = event.defaultPrevented ? null : speechKey(press);
    if (!key || target.closest?.(press.key === ' ' ? `${OWN_KEYS}, ${PRESSED_BY_SPACE}` : OWN_KEYS)) return;
    event.preventDefault();
    if (key.does === 'toggle') ask.toggle();
    else if (key.does === 'pause') ask.pause();
    else if (key.does === 'skip') ask.skip(key.unit, key.by);
    else ask.stepSpeed(key.by);
  };
  root.addEventListener('keydown', onKeyDown);
  return () => root.removeEventListener('keydown', onKeyDown);
}
