/** Lines over the first paragraph that the header of the reading view shows already: byline, date, headline. */
import type { Metadata } from './article';
import type { Block } from './blocks';
import { insideBit } from './box-attributes';
import { comparable } from './text';

const LONGEST = 140;
/** Letters that may stand beside the names: "By", "Staff reporter, Jakarta". */
const BESIDE_NAMES = 30;

function isByline(text: string, authors: string[]): boolean {
  let rest = comparable(text);
  const whole = rest.length;
  for (const author of authors) if (author.length > 3) rest = rest.replace(comparable(author), '');
  return rest.length < whole && rest.length < BESIDE_NAMES && !/[.!?]$/.test(text);
}

/** A date has digits and no sentence; what stands in a `time` element needs not even digits. */
function isDate({ text, inside, element }: Block): boolean {
  const marked = (inside & insideBit('TIME')) !== 0 || element.querySelector('time') !== null;
  return marked && text.length < 80 && !/[.!?]$/.test(text);
}

/** Whether a kept block before the first paragraph of prose only repeats the header. */
export function isHeaderLine(block: Block, { title, authors }: Pick<Metadata, 'title' | 'authors'>): boolean {
  if (block.text.length > LONGEST && comparable(block.text) !== comparable(title)) return false;
  return comparable(block.text) === comparable(title) || isByline(block.text, authors) || isDate(block);
}
