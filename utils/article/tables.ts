/** Tables of data among the paragraphs, which the trees take for furniture: their cells are short and end in nothing. */
import type { Block } from './blocks';
import { insideBit } from './box-attributes';
import { ELSEWHERE } from './rows';

const TABLE = insideBit('TABLE');
/** With fewer rows and columns it lays something out. */
const FEWEST = 2;
/** Cells this long hold prose: the table lays out a page. Letters. */
const LONGEST_CELL = 300;
/** A table stands this near below the box of the paragraphs: in a figure, in a box that scrolls. */
const NEAR = 2;

function isData(table: HTMLTableElement, cells: Block[]): boolean {
  const rows = [...table.rows].filter((row) => row.cells.length >= FEWEST);
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  const linked = cells.reduce((sum, block) => sum + block.linked, 0);
  return (
    rows.length >= FEWEST &&
    rows.length >= table.rows.length / 2 &&
    linked < letters * 0.5 &&
    table.closest('[role="presentation"]') === null &&
    table.querySelector('table, form, input, button') === null &&
    cells.every(({ text, ownNames, nearNames }) => text.length < LONGEST_CELL && !((ownNames | nearNames) & ELSEWHERE))
  );
}

/** The blocks of the tables of data that stand in one box with kept paragraphs. */
export function restOfTables(blocks: Block[], kept: Set<Block>): Block[] {
  const tables = new Map<Element, Block[]>();
  for (const block of blocks) {
    if ((block.inside & TABLE) === 0 || !/^(?:TD|TH|CAPTION|P|DIV|LI)$/.test(block.nodeName)) continue;
    const table = block.element.closest('table');
    if (table) tables.set(table, [...(tables.get(table) ?? []), block]);
  }
  if (tables.size === 0) return [];
  const holders = new Set<Element | null>();
  for (const { element, nodeName } of kept) if (/^(?:P|H[2-4])$/.test(nodeName)) holders.add(element.parentElement);
  return [...tables].flatMap(([table, cells]) => {
    if (cells.some((cell) => kept.has(cell))) return [];
    let box = table.parentElement;
    for (let level = 0; level < NEAR && box && !holders.has(box); level++) box = box.parentElement;
    return box && holders.has(box) && isData(table as HTMLTableElement, cells) ? cells : [];
  });
}
