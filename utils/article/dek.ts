/** The dek (standfirst): the sentence or two under the headline that are no part of the running text. */
import { shortText } from './meta-elements';
import { comparable, firstMatches, textOf } from './text';

/** Names of its box, in lower case: a pattern that ignores case takes twice as long to compile. */
const NAMED =
  /(?:^|[^a-z])(?:dek|deck|standfirst|stand-first|sub-?title|sub-?headline|subhead(?:ing|line)?|sub-?heading|strapline|summary|vorspann|chapo|sapo|entradilla|ingress|manchet|abstract|bajada|sommario|occhiello|perex|excerpt|lead|lede|lead-text|intro|introduction|einleitung)(?:[^a-z]|$)/;
/** Attributes in which sites name their parts. */
const NAMING = ['class', 'id', 'itemprop', 'data-testid', 'data-gu-name', 'data-content', 'data-cy', 'data-component'];
/** Shorter is a kicker, longer is the article. */
const [SHORTEST, LONGEST] = [30, 600];

function isDek(element: Element): boolean {
  if (shortText(element, LONGEST).length < SHORTEST || element.querySelector('p + p, ul, figure, img, time'))
    return false;
  const names = NAMING.map((name) => element.getAttribute(name) ?? '').join(' ');
  return NAMED.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
}

/** Whether a text is what the page says of itself, cut off or not: "…". */
function isDescription(text: string, descriptions: readonly string[]): boolean {
  const key = comparable(text);
  return descriptions.some((description) => {
    const said = comparable(description);
    return said === key || (/(?:…|\.\.\.)$/.test(description) && said.length > CUT && key.startsWith(said));
  });
}

/** Letters of a description that was cut off by which its text is known all the same. */
const CUT = 60;
const PARTS = 'p, h2, h3, h4, div, span, strong, li';
/** How far up from the headline and how far on the dek may stand. */
const [LEVELS, ONWARD] = [4, 5];

/**
 * The text of the dek, or null. It is looked for after the headline, in the boxes around it: by its name, or as the
 * text by which the page describes itself.
 * @param heading the headline on the page
 * @param descriptions what the page says of itself, in its meta elements and structured data
 */
export function readDek(heading: Element | null, descriptions: readonly string[]): string | null {
  let place = heading;
  for (
    let level = 0;
    place && level < LEVELS && !/^(?:body|main|html)$/.test(place.localName);
    level++, place = place.parentElement
  ) {
    for (let next = place.nextElementSibling, seen = 0; next && seen < ONWARD; next = next.nextElementSibling, seen++) {
      const parts = [next, ...firstMatches(next, PARTS, 12)];
      const named = parts.find(isDek);
      if (named) return textOf(named);
      const near = level < LEVELS - 1 && seen < 3 ? parts : [];
      const described = near.find((part) => {
        const text = shortText(part, LONGEST);
        return text.length >= SHORTEST && isDescription(text, descriptions);
      });
      if (described) return textOf(described);
    }
  }
  return null;
}
