/**
 * Trees that lie in wait. The browsers' own copying and writing of a tree recurse: at 100,000 levels they take the tab
 * down. What could be that deep is copied here, level by level; and a page whose forms hide the DOM's names behind
 * those of their fields is read from a copy without these names.
 */
import { isAskedOfForms, isShadowed } from './form-names';
import { unshadowed } from './unshadowed';

/** The HTML parsers of Chromium and Firefox nest no deeper: what a script has put below is no reading matter. */
export const DEEPEST = 512;

/** Elements and text. A walker is moved by the browser itself, whatever a form calls its fields. */
const [ELEMENT, TEXT] = [1, 4];

const walkerOf = (root: Node, kinds: number): TreeWalker =>
  unshadowed(root.ownerDocument as Document).createTreeWalker(root, kinds);

function isTooDeep(root: Node): boolean {
  const walker = walkerOf(root, ELEMENT);
  for (let level = 0; level <= DEEPEST; level++) {
    while (!walker.firstChild()) {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return false;
        level--;
      }
    }
  }
  return true;
}

/** Copies a tree down to the deepest level that counts, without comments. @param change sees each copy while it is empty */
function copyLevels(root: Node, into: Document, change: (copy: Node) => void = () => {}): Node {
  const walker = walkerOf(root, ELEMENT | TEXT);
  const top = into.importNode(root, false);
  let copy: Node = top;
  let parent: Node | null = null;
  for (let level = 0; ; ) {
    if (level < DEEPEST && walker.firstChild()) {
      parent = copy;
      level++;
    } else {
      while (level > 0 && !walker.nextSibling()) {
        walker.parentNode();
        parent = (parent as Node).parentNode;
        level--;
      }
      if (level === 0) return top;
    }
    copy = into.importNode(walker.currentNode, false);
    change(copy);
    parent?.appendChild(copy);
  }
}

/** A copy of a node with all that is in it, down to the deepest level that counts. @param into a document without a window */
export function copyInto(into: Document, node: Node): Node {
  // Fewer elements than levels: most nodes, and the cheapest question of all.
  const isSmall = node.nodeType !== 1 || (node as Element).getElementsByTagName('*')[DEEPEST] === undefined;
  const isPlain = isSmall || !isTooDeep(node);
  return isPlain ? into.importNode(node, true) : copyLevels(node, into);
}

function dropShadowingNames(copy: Node): void {
  if (copy.nodeType !== 1) return;
  for (const name of ['name', 'id']) {
    const value = (copy as Element).getAttribute(name);
    if (value !== null && isAskedOfForms(value)) (copy as Element).removeAttribute(name);
  }
}

/** A copy of the whole page, without a window, down to the deepest level that counts. */
export function copyPage(page: Document): Document {
  const copy = page.implementation.createHTMLDocument('');
  copy.replaceChild(copyLevels(page.documentElement, copy, dropShadowingNames), copy.documentElement);
  return copy;
}

/** The page itself where its elements answer for themselves, else a copy. */
export function readablePage(page: Document): Document {
  for (const form of page.getElementsByTagName('form')) if (isShadowed(form)) return unshadowed(copyPage(page));
  return page;
}
