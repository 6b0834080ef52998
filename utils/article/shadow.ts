/**
 * Text in open shadow roots is read as if it stood in the page: the page is copied with each root's content in the
 * place of its host. Closed roots are out of reach.
 */
import { bitsOfNames, nameBit } from './box-names';
import { textOf } from './text';
import { unshadowed } from './unshadowed';

const MAX_DEPTH = 20;
const MAX_HOSTS = 2_000;
/** Less prose than this in all roots together, or than this share of what the page shows, is no article. Letters. */
const ENOUGH = 250;
const SHARE = 0.25;
const FOREIGN = ['consent', 'ad', 'comments', 'share', 'promotion'] as const;
const FOREIGN_BITS = FOREIGN.map(nameBit).reduce((bits, bit) => bits | bit, 0);

/** The content of an open root, also of one that waits in a template because no browser has parsed the page. */
export function shadowOf(element: Element): DocumentFragment | null {
  if (element.shadowRoot) return element.shadowRoot;
  const first = element.firstElementChild;
  return first?.nodeName === 'TEMPLATE' && first.getAttribute('shadowrootmode') === 'open'
    ? (first as HTMLTemplateElement).content
    : null;
}

const isForeign = (host: Element): boolean =>
  (bitsOfNames(`${host.localName} ${host.id} ${host.getAttribute('class') ?? ''}`) & FOREIGN_BITS) !== 0;

function lettersIn(hosts: Iterable<Element>, depth = 0): number {
  let letters = 0;
  for (const host of hosts) {
    const shadow = isForeign(host) ? null : shadowOf(host);
    if (!shadow || depth > MAX_DEPTH) continue;
    for (const paragraph of shadow.querySelectorAll('p')) letters += textOf(paragraph).length;
    letters += lettersIn(shadow.querySelectorAll('*'), depth + 1);
  }
  return letters;
}

/** Puts what the page gives its host into the slots of the copied root. */
function fillSlots(root: Element, given: Node[]): void {
  const slotOf = (node: Node) => (node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '');
  for (const slot of root.querySelectorAll('slot')) {
    const nodes = given.filter((node) => slotOf(node) === (slot.getAttribute('name') ?? ''));
    const words = nodes.some((node) => (node.textContent ?? '').trim() || node.nodeType === 1);
    slot.replaceWith(...(words ? nodes : [...slot.childNodes]));
  }
}

interface Budget {
  hosts: number;
}

/** Goes through a tree and its copy side by side: the copy has no roots of its own. */
function compose(originals: ArrayLike<Element>, copies: ArrayLike<Element>, depth: number, budget: Budget): void {
  for (let i = originals.length - 1; i >= 0; i--) {
    const [original, copy] = [originals[i], copies[i]];
    const shadow = original && !isForeign(original) ? shadowOf(original) : null;
    if (!shadow || !copy || depth > MAX_DEPTH || --budget.hosts < 0) continue;
    const document = unshadowed(copy.ownerDocument);
    const box = document.createElement('div');
    for (const child of shadow.childNodes) box.append(document.importNode(child, true));
    compose(shadow.querySelectorAll('*'), box.querySelectorAll('*'), depth + 1, budget);
    fillSlots(
      box,
      [...copy.childNodes].filter((node) => node.nodeName !== 'TEMPLATE'),
    );
    copy.replaceChildren(...box.childNodes);
  }
}

/**
 * A copy of the page with the text of its open roots, or null where they hold nothing that matters.
 * @param hosts what the walk over the page has found
 * @param shown letters of the article that the page shows without them
 * @returns a document without a window; the page is not changed
 */
export function composedDocument(document: Document, hosts: Element[], shown: number): Document | null {
  if (hosts.length === 0 || lettersIn(hosts) < Math.max(ENOUGH, shown * SHARE)) return null;
  const copy = unshadowed(document.cloneNode(true) as Document);
  compose(document.querySelectorAll('*'), copy.querySelectorAll('*'), 0, { hosts: MAX_HOSTS });
  return copy;
}
