/** Registers DOMPurify for browsers that do not sanitise themselves; imported for that alone. */
import { purify } from './purify';
import { registerPurifier } from './sanitise';

registerPurifier(purify);
