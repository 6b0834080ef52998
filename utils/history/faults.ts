/** What can be wrong with a history that is opened, by the words in which calls fail. */

/** A newer version of the extension has written it: this one leaves it as it is. */
export const NEWER_HISTORY = 'newer-history';
