/** Comma-separated values as RFC 4180 has them, and as programs write them: any line end, quotes only where needed. */

/** One line of a table, which may be several of the file. */
export interface CsvRow {
  /** Of the file, from 1. */
  line: number;
  cells: string[];
  /** Where the row ends in the text. */
  end: number;
  /** The file ends within quotes. */
  isCut: boolean;
}

const QUOTE = '"';

/** A cell in quotes, from behind the first one. @returns its text, where it ends, and whether its last quote is there */
function quotedCell(text: string, from: number): [cell: string, end: number, closed: boolean] {
  let cell = '';
  for (let at = from; ; ) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return [cell + text.slice(at), text.length, false];
    cell += text.slice(at, quote);
    if (text[quote + 1] !== QUOTE) return [cell, quote + 1, true];
    cell += QUOTE;
    at = quote + 2;
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Where a cell without quotes ends. */
function plainEnd(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === separator || letter === '\n' || letter === '\r') return at;
  }
  return text.length;
}

/**
 * The rows of a table; empty lines are none.
 * @param separator one letter
 */
export function* csvRows(text: string, separator = ','): Generator<CsvRow> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    let isCut = false;
    for (;;) {
      const [cell, end, closed] =
        text[at] === QUOTE ? quotedCell(text, at + 1) : ([null, at, true] as [null, number, true]);
      // What stands behind the last quote belongs to the cell: programs that do not escape them write such lines.
      const rest = plainEnd(text, end, separator);
      cells.push((cell ?? '') + text.slice(end, rest));
      isCut ||= !closed;
      at = rest;
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (cells.length > 1 || cells[0]?.trim()) yield { line, cells, end: at, isCut };
    line += countLines(text, start, at);
  }
}

/** A row by the names of its columns. */
export interface CsvRecord extends Omit<CsvRow, 'cells'> {
  /** Empty where there is no such column, or nothing in it. */
  get(column: string): string;
}

const asName = (cell: string): string => cell.trim().toLowerCase();

/** The rows under a table's head. Names of columns are compared without case. */
export function* csvRecords(text: string, separator = ','): Generator<CsvRecord> {
  let columns: Map<string, number> | undefined;
  for (const { cells, ...row } of csvRows(text, separator)) {
    if (!columns) columns = new Map(cells.map((cell, at) => [asName(cell), at]));
    else {
      const known = columns;
      yield { ...row, get: (column) => cells[known.get(column) ?? -1]?.trim() ?? '' };
    }
  }
}

/** Whether a file begins with a table that has these columns, in whatever order. @param columns in lower case */
export function hasColumns(head: string, columns: readonly string[], separator = ','): boolean {
  const [first] = csvRows(head, separator);
  const names = new Set(first?.cells.map(asName));
  return columns.every((column) => names.has(column));
}
