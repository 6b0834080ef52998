/** Lists that the article's own words announce: "Many patches were sent for review:". */
import type { Block } from './blocks';

/** Letters of the shortest announcement; "More:" and "Read also:" are shorter. */
const ANNOUNCEMENT = 20;
const COLON = /[:：]$/;
/** Boxes between an announcement and its list that are looked through. */
const NEAR = 3;

const listOf = ({ element }: Block): Element | null => element.closest('li')?.parentElement ?? null;

/** Whether a list stands right behind the block, in the same box or in boxes of one. */
function standsBehind(list: Element, { element }: Block): boolean {
  let holder = element.parentElement;
  for (let level = 0; holder && level < NEAR; level++, holder = holder.parentElement) {
    if (holder.contains(list)) return true;
  }
  return false;
}

/** From this share of its text on a list is one of links. */
const LINKS = 0.7;
const MOST_LINKS = 40;

/** `blog.letter.example` and `www.letter.example` are one site; null for an address that names no host. */
function siteOf(address: string): string | null {
  const [, host] = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(address) ?? [];
  return host ? host.toLowerCase().split('.').slice(-2).join('.') : null;
}

/** Whether the items themselves are links for the most part; what is nested in them does not count. */
function isOfLinks(list: Element, blocks: readonly Block[], from: number): boolean {
  let [letters, linked] = [0, 0];
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (listOf(block) !== list) break;
    letters += block.text.length;
    linked += block.linked;
  }
  return linked >= letters * LINKS;
}

/** Whether half of the links and more lead to other sites: an author's references do, a publisher's own teasers don't. */
function leadsElsewhere(list: Element, own: string | null): boolean {
  const links = list.getElementsByTagName('a');
  let [out, seen] = [0, 0];
  // One after the other, and not all of them: a list may hold the rest of the page.
  for (let link = links[0]; link && seen < MOST_LINKS; link = links[seen]) {
    const site = siteOf(link.getAttribute('href') ?? '');
    if (site !== null && site !== own) out++;
    seen++;
  }
  return out >= seen / 2;
}

/**
 * The lists right behind a kept line that ends in a colon, unless they are links to the site's own pages.
 * @param blocks the page's, in order
 * @param address the page's own
 */
export function announcedLists(blocks: readonly Block[], kept: ReadonlySet<Block>, address: string): Set<Element> {
  const own = siteOf(address);
  const lists = new Set<Element>();
  for (const [i, block] of blocks.entries()) {
    const { text, linked } = block;
    if (text.length < ANNOUNCEMENT || !COLON.test(text) || linked > 0 || !kept.has(block)) continue;
    const next = blocks[i + 1];
    const list = next ? listOf(next) : null;
    if (!list || list === listOf(block) || !standsBehind(list, block)) continue;
    if (!isOfLinks(list, blocks, i + 1) || leadsElsewhere(list, own)) lists.add(list);
  }
  return lists;
}
