/** The dek (standfirst): the sentence or two under the headline that are no part of the running text. */
import { shortText } from './meta-elements';
import { comparable, textOf } from './text';

const NAMED =
  /(?:^|[^a-z])(?:dek|deck|standfirst|stand-first|sub-?title|sub-?headline|subhead(?:ing|line)?|sub-?heading|strapline|summary|vorspann|chapo|sapo|entradilla|ingress|manchet|abstract|bajada|sommario|occhiello|perex)(?:[^a-z]|$)/i;
/** Shorter is a kicker, longer is the article. */
const [SHORTEST, LONGEST] = [30, 600];

function isDek(element: Element): boolean {
  if (shortText(element, LONGEST).length < SHORTEST || element.querySelector('p + p, ul, figure, img, time'))
    return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  return NAMED.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** Headings in each other would be read once for each. */
const MOST_HEADINGS = 200;

/** The headline as it stands on the page. */
function headlineElement(document: Document, title: string): Element | null {
  const wanted = comparable(title);
  return (
    [...document.querySelectorAll('h1, h2')]
      .slice(0, MOST_HEADINGS)
      .find((heading) => comparable(textOf(heading)) === wanted) ?? document.querySelector('h1')
  );
}

/**
 * The text of the dek, or null. It is looked for after the headline, in the boxes around it.
 * @param description the page's own description: a first paragraph that repeats it word for word is a dek without a name
 */
export function readDek(document: Document, title: string, description: string | null): string | null {
  const heading = headlineElement(document, title);
  let place: Element | null = heading;
  for (
    let level = 0;
    place && level < 4 && !/^(?:body|main|html)$/.test(place.localName);
    level++, place = place.parentElement
  ) {
    for (let next = place.nextElementSibling, seen = 0; next && seen < 5; next = next.nextElementSibling, seen++) {
      const named = isDek(next) ? next : [...next.querySelectorAll('p, h2, h3, div, span')].slice(0, 12).find(isDek);
      if (named) return textOf(named);
      const plain = /^(?:p|h2|h3|div)$/.test(next.localName) ? shortText(next, LONGEST) : '';
      if (
        level < 2 &&
        seen < 2 &&
        description &&
        plain.length >= SHORTEST &&
        comparable(plain) === comparable(description)
      )
        return plain;
    }
  }
  return null;
}
