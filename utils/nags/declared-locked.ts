/** What a page declares of itself, without reading the article. */
const CLOSED = /"isAccessibleForFree"\s{0,9}:\s{0,9}"?(?:false|no)\b/i;

/** Whether the publisher declares that not all of the article is free. */
export const isDeclaredLocked = (document: Document): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, 10)
    .some(({ textContent }) => CLOSED.test((textContent ?? '').slice(0, 100_000)));
