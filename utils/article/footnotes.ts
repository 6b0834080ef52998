/** Notes at the foot of an article, which the trees take for furniture: found by the marks in the text that lead to them. */
import type { Block } from './blocks';
import { unshadowed } from './unshadowed';

/** What a mark says: a number, a letter, a sign, with or without brackets. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|[ivx]{1,5})[\])]?$/i;
/** Longer than this no note is. Letters. */
const LONGEST = 3_000;

function targetOf(link: Element): Element | null {
  const name = link.getAttribute('href')?.split('#')[1] ?? '';
  const document = unshadowed(link.ownerDocument);
  let target: Element | null = document.getElementById(name) ?? document.getElementsByName(name)[0] ?? null;
  // An anchor or a number stands at the head of its note.
  if (target && /^(?:A|SUP|SPAN|B)$/.test(target.nodeName)) target = target.closest('li, p, dd, td, div');
  return target && target.textContent.length < LONGEST ? target : null;
}

function marksIn({ nodes, linked }: Block): Element[] {
  if (linked === 0) return [];
  const elements = nodes.filter((node): node is Element => node.nodeType === 1);
  return elements
    .flatMap((element) => (element.nodeName === 'A' ? [element] : [...element.querySelectorAll('a')]))
    .filter((link) => /^#.+/.test(link.getAttribute('href') ?? '') && MARK.test(link.textContent.trim()));
}

/** The dropped blocks that marks in the kept ones lead to. */
export function restOfFootnotes(blocks: Block[], kept: Set<Block>): Block[] {
  const targets = blocks
    .filter((block) => kept.has(block))
    .flatMap(marksIn)
    .map(targetOf)
    .filter((target) => target !== null);
  if (targets.length === 0) return [];
  return blocks.filter((block) => !kept.has(block) && targets.some((target) => target.contains(block.element)));
}
