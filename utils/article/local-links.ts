/** Footnotes and other links to a part of the same article: they keep their way there and back. */
import { textOf, webUrl } from './text';

/** The part that a link leads to: `#note` or the page's own address with it. */
function fragmentOf(link: Element, base: URL): string | null {
  const href = link.getAttribute('href') ?? '';
  const url = href.includes('#') ? webUrl(href, base) : null;
  if (!url || url.hash.length < 2 || url.href.split('#')[0] !== base.href.split('#')[0]) return null;
  try {
    return decodeURIComponent(url.hash.slice(1));
  } catch {
    return url.hash.slice(1);
  }
}

/** The elements that links could lead to, by id or by the name of an anchor; the first of a name counts. */
function targetsIn(body: Element): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? '']) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

/**
 * Gives what is linked to an id of our own, the only ones that the sanitiser lets through. Where a part was left out,
 * its link becomes text.
 * @param base the page's own address
 */
export function keepLocalLinks(body: Element, base: URL): void {
  const targets = targetsIn(body);
  const ids = new Map<Element, string>();
  for (const link of body.querySelectorAll('a[href*="#"]')) {
    const fragment = fragmentOf(link, base);
    if (fragment === null) continue;
    const named = targets.get(fragment);
    // An empty anchor is dropped later; what it stands in stays.
    const target = named && !textOf(named) ? named.parentElement : named;
    if (!target || target === body) {
      link.removeAttribute('href');
      continue;
    }
    const id = ids.get(target) ?? `jernih-${ids.size + 1}`;
    ids.set(target, id);
    link.setAttribute('href', `#${id}`);
  }
  for (const element of targets.values()) element.removeAttribute('id');
  for (const [target, id] of ids) target.setAttribute('id', id);
}
