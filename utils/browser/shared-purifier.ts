import { registerPurifier } from '../article/sanitise';
import { sharedWorld } from './shared-world';

/**
 * Has this script sanitise by the part that the reading view has loaded, where the browser does not by itself: each script
 * has its own register.
 */
export function takePurifier(): void {
  const part = sharedWorld.jernihParts?.purifier;
  if (part) registerPurifier(part.purify);
}
