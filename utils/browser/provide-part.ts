import type { PartName } from './part-names';
import { type Parts, sharedWorld } from './shared-world';

/**
 * Called by a part's entrypoint: offers its functions to the reading view (parts.ts). Alone here, so that
 * a part does not carry the messages.
 */
export function providePart<K extends PartName>(name: K, part: Parts[K]): void {
  sharedWorld.jernihParts = { ...sharedWorld.jernihParts, [name]: part };
}
