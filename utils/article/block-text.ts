/** A tree as text, block by block. */
import { isCard } from './embed-card';
import { foldSpace } from './text';

const BLOCK = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'FIGURE',
  'FIGCAPTION',
  'TABLE',
  'TR',
  'SECTION',
  'PRE',
  'DL',
  'DT',
  'DD',
  'ASIDE',
  'DETAILS',
  'SUMMARY',
]);

/** Blank lines part blocks. Line by line: a pattern that looks for blank lines takes longer than all else here. */
function foldBlocks(text: string): string {
  const blocks: string[] = [];
  let block = '';
  for (const line of text.split('\n')) {
    if (line.trim()) block += `${line}\n`;
    else if (block) {
      blocks.push(foldSpace(block));
      block = '';
    }
  }
  if (block) blocks.push(foldSpace(block));
  return blocks.filter(Boolean).join('\n\n');
}

/** The text of a tree with a blank line between blocks. The label of an embed's card is none of it. */
export function blockText(root: Node): string {
  const parts: string[] = [];
  // A stack instead of recursion, because pages nest as deep as they like; a string is what stands behind a block.
  const stack: (Node | string)[] = [];
  const open = (node: Node) => {
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  };
  open(root);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (typeof top === 'string') parts.push(top);
    else if (top.nodeType === 3) parts.push(top.nodeValue ?? '');
    else if (top.nodeName === 'BR') parts.push('\n');
    else if (top.nodeName === 'A' && top.parentElement && isCard(top.parentElement)) continue;
    else {
      if (BLOCK.has(top.nodeName)) {
        parts.push('\n\n');
        stack.push('\n\n');
      }
      open(top);
    }
  }
  return foldBlocks(parts.join(''));
}
