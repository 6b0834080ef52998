/** Paragraphs of a text that comes without markup. */
import { foldSpace } from './text';

/** A text without line breaks is cut at the end of a sentence after so many letters. */
const PARAGRAPH = 350;

export function paragraphsOf(text: string): string[] {
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
