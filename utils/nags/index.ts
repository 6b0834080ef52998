/** The public surface of the page cleaner. The spotter imports the small files directly, to stay small. */
export { type DeclutterRules, declutter } from './declutter';
export type { HiddenEntry, HiddenLog } from './hidden-log';
