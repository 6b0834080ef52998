/**
 * Boxes of other extensions that nothing tells from a page's own but their names. Most extensions need no entry here:
 * other-extensions.ts knows them by what only an extension does.
 */
export const KNOWN_EXTENSIONS = [
  // Google Translate's bubble over a selection.
  '#gtx-trans',
  '#gtx-host',
  // ImTranslator's balloon.
  '#SL_balloon_obj',
  '#SL_shadow_translator',
  // Immersive Translate's popup and ball.
  '[id^="immersive-translate-"]',
  // Saladict's dictionary panel.
  '[id^="saladict-"]',
] as const satisfies readonly string[];
