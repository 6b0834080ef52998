/**
 * What stands in the reading view for an embed: a link, never a live frame. Plain HTML, so that the sanitiser and
 * exports need no special case. The label is data in the link's title and no text of the article: the view writes it
 * out in the reader's own language, and nobody counts or reads it as a sentence of the author's.
 */
import type { EmbedKind } from './embed-providers';
import type { Embed } from './embeds';

/** All that a card says by itself; `role="group"` and this tell it from the figures of pages. */
const MARK = '↗';
const PART = ' · ';

export interface CardLabel {
  provider: string;
  kind: EmbedKind;
  title: string | null;
}

const linkOf = (element: Element): Element | null =>
  [...element.children].find((child) => child.localName === 'a' && child.textContent === MARK) ?? null;

/** Whether an element is a card. */
export const isCard = (element: Element): boolean =>
  element.localName === 'figure' && element.getAttribute('role') === 'group' && linkOf(element) !== null;

/** The link of a card and what it leads to, or null for any other element. */
export function readCard(card: Element): { link: Element; label: CardLabel } | null {
  const link = isCard(card) ? linkOf(card) : null;
  const [provider, kind, ...title] = link?.getAttribute('title')?.split(PART) ?? [];
  if (!link || !provider || !kind) return null;
  return { link, label: { provider, kind: kind as EmbedKind, title: title.join(PART) || null } };
}

/** @param inert the document without a window that the body is put together in */
export function embedCard({ url, provider, kind, title, quote, poster }: Embed, inert: Document): Element {
  const card = inert.createElement('figure');
  card.setAttribute('role', 'group');
  if (poster) {
    const picture = inert.createElement('img');
    picture.setAttribute('src', poster);
    picture.setAttribute('alt', '');
    card.append(picture);
  }
  if (quote.length > 0) {
    const words = inert.createElement('blockquote');
    words.append(...quote.map((paragraph) => inert.importNode(paragraph, true)));
    card.append(words);
  }
  const link = inert.createElement('a');
  link.setAttribute('href', url);
  link.setAttribute('title', [provider, kind, ...(title ? [title] : [])].join(PART));
  link.textContent = MARK;
  card.append(link);
  return card;
}
