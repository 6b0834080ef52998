/** What a page declares of itself, without reading the article. */
const CLOSED = /"isAccessibleForFree"\s{0,9}:\s{0,9}"?(?:false|no)\b/i;

/** More of it is not read, letters. */
const LONGEST = 100_000;

/** Whether the publisher declares that not all of the article is free. */
export function isDeclaredLocked(document: Document): boolean {
  for (const script of document.getElementsByTagName('script')) {
    if (script.type === 'application/ld+json' && CLOSED.test((script.textContent ?? '').slice(0, LONGEST))) return true;
  }
  return false;
}
