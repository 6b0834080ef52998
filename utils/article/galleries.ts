/** Articles that are a row of pictures: there the captions are the text. */
import type { Block } from './blocks';
import { insideBit } from './box-attributes';
import { nameBit } from './box-names';
import { CAPTION, hasSecondPicture } from './captions';

/** So many pictures with captions make a gallery; an article with more prose than this needs no captions. Letters. */
const SLIDES = 4;
const PROSE = 2_500;
const LEVELS = 4;
const SHORTEST = 15;

const ELSEWHERE =
  'aside, nav, footer, [class*="related" i], [class*="teaser" i], [class*="promo" i], [class*="recommend" i]';
const FIGURE = insideBit('FIGURE');
const NAMED = nameBit('caption');
const HOLDER = 'article, main, [role="main"]';

function hasPicture(caption: Element): boolean {
  let box: Element | null = caption;
  for (let level = 0; box && level < LEVELS; level++, box = box.parentElement) {
    if (box.getElementsByTagName('img')[0]) return !hasSecondPicture(box);
  }
  return false;
}

/**
 * The dropped captions of a gallery that is the article itself.
 * @param leadCaption stands under the lead picture already
 */
export function restOfGallery(blocks: Block[], kept: Set<Block>, leadCaption: string | null): Block[] {
  const letters = [...kept].reduce((sum, { text }) => sum + text.length, 0);
  if (letters > PROSE) return [];
  const captions = blocks.filter(({ element, text, inside, allNames }) => {
    if (text.length < SHORTEST || text === leadCaption || !(inside & FIGURE || allNames & NAMED)) return false;
    const caption = element.closest(CAPTION);
    return caption && !caption.closest(ELSEWHERE) && hasPicture(caption);
  });
  if (captions.length < SLIDES) return [];
  const [first] = kept;
  const holder = (first ?? captions[0])?.element.closest(HOLDER);
  const own = captions.filter(({ element }) => holder?.contains(element));
  const shown = own.reduce((sum, { text }) => sum + text.length, 0);
  return own.length >= SLIDES && shown > letters / 3 ? own.filter((block) => !kept.has(block)) : [];
}
