/**
 * The third way to the body: the text that the page itself carries in its structured data (schema.org articleBody),
 * where the page shows less of it. Sites that draw their articles by script leave it there for search engines.
 * Never for an article that its publisher declares locked.
 */
import type { FoundBody } from './by-blocks';
import type { PageBlocks } from './read-blocks';
import { foldSpace } from './text';

/** Letters that the embedded text must have at least, and how many times what the page shows. */
const ENOUGH = 600;
const LONGER = 1.5;
/** A text without line breaks is cut at the end of a sentence after so many letters. */
const PARAGRAPH = 350;

function paragraphsOf(text: string): string[] {
  const lines = text
    .split(/\r?\n+/)
    .map(foldSpace)
    .filter(Boolean);
  if (lines.length > 2) return lines;
  const paragraphs: string[] = [];
  let current = '';
  for (const sentence of lines.join(' ').split(/(?<=[.!?。！？؟][”"»]?)\s+/u)) {
    current = current ? `${current} ${sentence}` : sentence;
    if (current.length < PARAGRAPH) continue;
    paragraphs.push(current);
    current = '';
  }
  return current ? [...paragraphs, current] : paragraphs;
}

/**
 * @param shown letters that the other ways found
 * @returns null where the embedded text is no more than what is shown
 */
export function findBodyInStructuredData(
  document: Document,
  { metadata, structured }: PageBlocks,
  shown: number,
): FoundBody | null {
  if (metadata.declaredPartial || structured.length < Math.max(ENOUGH, shown * LONGER)) return null;
  const inert = document.implementation.createHTMLDocument('');
  for (const text of paragraphsOf(structured)) {
    const paragraph = inert.createElement('p');
    // Text, never markup: what looks like an element in it is shown as it is written.
    paragraph.textContent = text;
    inert.body.append(paragraph);
  }
  return { body: inert.body, metadata, removals: [], letters: structured.length };
}
