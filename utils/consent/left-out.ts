/** Rules of autoconsent that are not used, by name: they agree to something, or close a notice without an answer. */
export const LEFT_OUT: readonly string[] = [
  // Its only button agrees to measuring.
  'nhs.uk',
  // Closes a notice, which says nothing.
  'cookieinfo',
  'piano.io',
  // Not a site's own wall, or one of no news.
  'Test page CMP',
  'Test page cosmetic CMP',
  'povr',
];
