import { anchorOf, findAnchor, type TextAnchor } from '../../../utils/article/text-anchor';
import { mapText, rangeOf, type TextMap } from '../../../utils/article/text-map';
import { sentencesOf } from '../../../utils/speech/sentences';

/** What counts as the top: the toolbar's shade covers this much of the text, px. */
const SHADE = 20;
/** A sentence that is gone to stands this far under the top, px: what came before can be seen. */
const ROOM = 72;

/** The first letter that is to be seen; by halves, because each look is a question about the layout. */
function firstSeen(map: TextMap, top: number): number {
  let low = 0;
  let high = map.text.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = rangeOf(map, middle, middle + 1)?.getBoundingClientRect();
    if (box && box.bottom > top) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentence at the top of the screen; null while the beginning of the article is there. */
export function placeInView(scroller: HTMLElement, body: HTMLElement, lang: string | null): TextAnchor | null {
  const top = scroller.getBoundingClientRect().top + SHADE;
  if (body.getBoundingClientRect().top >= top) return null;
  const map = mapText(body);
  const first = firstSeen(map, top);
  const lineStart = map.text.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = map.text.indexOf('\n', first);
  const line = map.text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const sentence = sentencesOf(line, lang).find(({ end }) => lineStart + end > first);
  return sentence ? anchorOf(map.text, lineStart + sentence.start, lineStart + sentence.end) : null;
}

/** Brings a sentence to the top of the screen. @returns false where it is not (or not yet) in the article */
export function goToPlace(scroller: HTMLElement, body: HTMLElement, place: TextAnchor): boolean {
  const map = mapText(body);
  const at = findAnchor(map.text, place);
  const box = at === null ? undefined : rangeOf(map, at, at + 1)?.getBoundingClientRect();
  if (!box) return false;
  scroller.scrollTop += box.top - scroller.getBoundingClientRect().top - ROOM;
  return true;
}
