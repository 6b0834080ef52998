/** By what translators are known on `<html>`: data. That its language changes under the view is a sign, too. */
export const TRANSLATOR_SIGNS = [
  // Chrome's own, Edge's, and Google's on sites.
  '.translated-ltr',
  '.translated-rtl',
  '[_msttexthash]',
  '[_mstvisible]',
  // Immersive Translate.
  '[imt-state="dual"]',
  '[imt-state="translation"]',
  // Simple Translate, TWP and others put their words into these, as Google does.
  ':has(body font[style*="vertical-align"] > font)',
] as const satisfies readonly string[];
