/** Captions of pictures and embeds, whatever the page makes them of. */
import { holding } from './attribute-words';
import { linkDensity, textOf } from './text';

/** What calls itself a caption. */
export const CAPTION = `figcaption, ${holding('class', 'caption')}`;
/** Letters: of a caption, and of what may stand in its box besides (a number, an agency). */
const LONGEST = 600;
const BESIDES = 80;
const LEVELS = 5;

const isCaption = (element: Element | null | undefined): element is Element =>
  element !== null && element !== undefined && textOf(element).length < LONGEST && linkDensity(element) < 0.7;

/** A live list is read no further than it is asked: a page of 50,000 pictures asks as often. */
export const hasSecondPicture = (box: Element): boolean => box.getElementsByTagName('img')[1] !== undefined;

/** The box around one picture and its caption, and nothing else. */
function captionInSlide(media: Element): Element | null {
  let box = media.parentElement;
  for (let level = 0; box && level < LEVELS; level++, box = box.parentElement) {
    if (hasSecondPicture(box)) return null;
    const length = textOf(box).length;
    if (length === 0) continue;
    const caption = length < LONGEST + BESIDES ? box.querySelector(CAPTION) : null;
    return isCaption(caption) && length - textOf(caption).length <= BESIDES ? caption : null;
  }
  return null;
}

/** The caption of a picture or embed of the page, or null. */
export function captionOf(media: Element): Element | null {
  const figure = media.closest('figure');
  const own = figure?.querySelector('figcaption') ?? null;
  const caption = figure && own ? (isCaption(own) ? own : null) : captionInSlide(media);
  return caption && !media.contains(caption) && textOf(caption) ? caption : null;
}
