/** What of an article is drawn in the first frame: laying out a long one takes longer than reading the page did. */
import type { TextSettings } from '../../../utils/reading/text-settings';

/** The box whose children are the article's blocks: bodies come wrapped. */
function boxOfBlocks(body: ParentNode & Node): ParentNode & Node {
  const [only, ...more] = body.children;
  return only?.localName === 'div' && more.length === 0 ? boxOfBlocks(only) : body;
}

/**
 * Letters that a whole screen of text has.
 * @param height of the screen, CSS px
 */
export function lettersOnScreen(height: number, { fontSize, lineHeight, lineWidth }: TextSettings): number {
  return (height / (fontSize * lineHeight)) * lineWidth;
}

/**
 * Takes out of a body all blocks after the first ones.
 * @param letters so many are left at least
 * @returns what puts them back
 */
export function holdBack(body: ParentNode & Node, letters: number): () => void {
  const box = boxOfBlocks(body);
  const blocks = [...box.childNodes];
  let sum = 0;
  const first = blocks.findIndex((block) => {
    const isOver = sum >= letters;
    sum += block.textContent?.length ?? 0;
    return isOver;
  });
  if (first < 0) return () => {};
  const held = blocks.slice(first);
  for (const block of held) block.parentNode?.removeChild(block);
  return () => {
    for (const block of held.splice(0)) box.appendChild(block);
  };
}
