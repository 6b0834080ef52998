import type { ShownArticle } from '../../../utils/article/article';
import type { ExpectedFacts } from '../../../utils/article/expected-facts';
import type { Make } from './make';

/** What takes as much room as the facts will, and says nothing. */
const drawRoom = ({ letters }: ExpectedFacts, make: Make): HTMLElement =>
  make('div', { class: 'facts room' }, ...letters.map((count) => make('span', {}, 'e'.repeat(count))));

/**
 * Site, headline, dek and byline, and the places of what is told beside them (facts.ts).
 * @param facts keeps room for them, so that the text stays where it is when they come
 */
export function drawHeader(article: ShownArticle, make: Make, facts: ExpectedFacts | null): HTMLElement {
  const { title, dek, byline, siteName, canonicalUrl } = article;
  return make(
    'header',
    { class: 'header' },
    facts?.isOld ? make('p', { class: 'old' }) : null,
    make('a', { class: 'site', href: canonicalUrl, 'data-site': true }, siteName),
    make('h1', {}, title),
    dek ? make('p', { class: 'dek' }, dek) : null,
    byline ? make('p', { class: 'byline', 'data-byline': true }, byline) : null,
    make('div', { class: 'facts-clip' }, facts && drawRoom(facts, make)),
  );
}
