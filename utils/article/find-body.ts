/** Chooses the element that holds the article. */
import { Readability } from '@mozilla/readability';
import { proseLength } from './prune';
import { textOf } from './text';

/** Below this there is nothing that could be called an article. Letters. */
const MIN_LETTERS = 250;

/** An element that calls itself the article's body and holds most of the prose needs no guessing. */
function declaredBody(body: Element): Element | null {
  const all = proseLength(body);
  const declared = [...body.querySelectorAll('[itemprop~="articleBody"]')].filter(
    (element) => proseLength(element) > all * 0.6,
  );
  return declared.length === 1 ? (declared[0] ?? null) : null;
}

function readabilityBody(copy: Document): Element | null {
  const result = new Readability<Element>(copy, {
    keepClasses: true,
    charThreshold: MIN_LETTERS,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  return result?.content ?? null;
}

/**
 * The article's body in a pruned copy of the page, or null where there is too little to read.
 * @param copy is used up: Readability rearranges it
 */
export function findBody(copy: Document): Element | null {
  const body = declaredBody(copy.body) ?? readabilityBody(copy);
  return body && textOf(body).length >= MIN_LETTERS ? body : null;
}
