/** The text of an extractor's HTML, as lines: one and the same for all extractors, so that none is judged by its own. */

/** Elements whose content is not read, whatever a browser may show of them. */
const UNREAD = new Set(
  'audio canvas datalist embed head iframe input link map meta noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Elements that begin and end a line: those that HTML's rendering section displays as blocks, and buttons. */
const LINES = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p picture pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

const CELLS = new Set(['td', 'th']);

/** White space that is drawn as a space, and characters that are not drawn at all. */
const SPACES = /[\t \u00a0\u2007\u202f]+/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

function* pieces(parent: Node, preformatted: boolean): Generator<string> {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      yield preformatted ? text : text.replace(/[\t\n\f\r ]+/g, ' ');
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    if (UNREAD.has(name) || element.hasAttribute('hidden')) continue;
    const edge = LINES.has(name) || name === 'br' ? '\n' : CELLS.has(name) ? ' ' : '';
    yield edge;
    yield* pieces(element, preformatted || name === 'pre');
    yield edge;
  }
}

/**
 * The text below a node, a line for each block, row or line break; empty lines are left out. What the `hidden`
 * attribute hides does not count. `textContent` would glue the last word of a block to the first of the next.
 */
export function textLines(root: Node): string {
  return [...pieces(root, false)]
    .join('')
    .replace(UNSEEN, '')
    .split(/[\n\r]+/)
    .map((line) => line.replace(SPACES, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
