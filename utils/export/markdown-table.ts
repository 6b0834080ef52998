/**
 * Tables in the way of GitHub's Markdown. Turndown's plugins for them are not used: one leaves tables without a head as
 * HTML, the other (1.0.3) escapes the escapes, so that a `|` in a cell ends it.
 */

const CELLS = 'th, td';

const spanOf = (cell: Element): number => {
  const span = Number.parseInt(cell.getAttribute('colspan') ?? '1', 10);
  return span > 1 && span <= 100 ? span : 1;
};

/** The cells of a row by column; a wide cell is followed by empty ones. */
function row(tr: Element, cellText: (cell: Element) => string): string[] {
  const cells = [...tr.children].filter((cell) => cell.matches(CELLS));
  return cells.flatMap((cell) => [cellText(cell), ...Array<string>(spanOf(cell) - 1).fill('')]);
}

/**
 * @param inline a cell's content as Markdown
 * @returns an empty string for a table without cells
 */
export function markdownTable(table: Element, inline: (cell: Element) => string): string {
  const cellText = (cell: Element) =>
    inline(cell)
      .trim()
      .split('\n')
      // A backslash at the end of a line is a line break, which a cell cannot have.
      .map((line, at, lines) => (at < lines.length - 1 && line.endsWith('\\') ? line.slice(0, -1) : line).trim())
      .filter(Boolean)
      .join(' ')
      .replaceAll('|', '\\|');
  // Of a table in a cell the text is taken with the cell.
  const rows = [...table.querySelectorAll('tr')].filter((tr) => tr.closest('table') === table);
  const grid = rows.map((tr) => row(tr, cellText)).filter((cells) => cells.length > 0);
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  if (width === 0) return '';
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  // There is no table without a head in Markdown: the first row is it.
  const [head = [], ...body] = grid;
  const caption = [...table.children].find(({ localName }) => localName === 'caption');
  const lines = [line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
  return [...(caption ? [`*${inline(caption).trim()}*`] : []), lines].join('\n\n');
}
