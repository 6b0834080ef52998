/**
 * The third way to the body: the text that the page itself carries in its structured data (schema.org articleBody
 * or liveBlogUpdate),
 * where the page shows less of it. Sites that draw their articles by script leave it there for search engines.
 * Never for an article that its publisher declares locked.
 */
import { type FoundBody, NONE } from './by-blocks';
import { isLocked } from './locked';
import { enoughBeside, SHORT_LIVEBLOG } from './may-find-in-structured-data';
import { decodeReferences } from './meta-elements';
import { paragraphsOf } from './paragraphs';
import type { PageBlocks } from './read-blocks';
import { isObject, type JsonObject, lineField, listOf, textField } from './structured-data';

const MOST_UPDATES = 300;

interface Update {
  heading: string | null;
  time: string | null;
  text: string;
}

/** The entries of a liveblog, in the order of the data. */
function updatesOf(node: JsonObject | null): Update[] {
  return listOf(node?.liveBlogUpdate)
    .slice(0, MOST_UPDATES)
    .filter(isObject)
    .map((update) => ({
      heading: lineField(update, 'headline'),
      time: textField(update, 'datePublished'),
      text: decodeReferences(textField(update, 'articleBody') ?? '').replace(/<[^>]{1,500}>/g, ' '),
    }))
    .filter(({ text }) => text !== '');
}

function writer(document: Document) {
  const { body } = document.implementation.createHTMLDocument('');
  const write = (name: string, text: string): Element => {
    const element = body.ownerDocument.createElement(name);
    // Text, never markup: what looks like an element in it is shown as it is written.
    element.textContent = text;
    body.append(element);
    return element;
  };
  return { body, write };
}

function writeUpdate({ heading, time, text }: Update, write: (name: string, text: string) => Element): void {
  if (time) {
    const element = write('time', time.slice(11, 16) || time);
    write('p', '').append(element);
    element.setAttribute('datetime', time);
  }
  if (heading) write('h3', heading);
  for (const paragraph of paragraphsOf(text)) write('p', paragraph);
}

/**
 * @param shown letters that the other ways found
 * @returns null where the embedded text is no more than what is shown
 */
export function findBodyInStructuredData(
  document: Document,
  { metadata, structured, node }: PageBlocks,
  shown: number,
): FoundBody | null {
  const enough = enoughBeside(shown);
  const updates = shown < SHORT_LIVEBLOG ? updatesOf(node) : [];
  const letters = updates.reduce((sum, { text }) => sum + text.length, 0);
  if (Math.max(structured.length, letters) < enough || isLocked(document, metadata)) return null;
  const { body, write } = writer(document);
  if (structured.length >= enough) {
    for (const text of paragraphsOf(structured)) write('p', text);
    return { body, kept: NONE, removals: [], letters: structured.length };
  }
  for (const update of updates) writeUpdate(update, write);
  return { body, kept: NONE, removals: [], letters };
}
