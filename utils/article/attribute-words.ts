/** Selectors for words in class names and addresses. */

/**
 * A selector for attributes that hold one of some words, in small letters or with a capital first: "byline" and
 * "articleByline". Selectors that ignore case altogether take four times as long, on some pages half of an extraction.
 */
export const holding = (attribute: string, words: string): string =>
  words
    .split(' ')
    .flatMap((word) => [word, word.replace(/[a-z]/, (first) => first.toUpperCase())])
    .map((word) => `[${attribute}*="${word}"]`)
    .join(', ');
