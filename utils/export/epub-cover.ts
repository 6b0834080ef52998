/** The first page of a book of several articles: what it is called, from when it is, and whose articles are in it. */
import type { Make } from './make-element';

export interface BookCover {
  /** Under the title, a line each: the time, the number of articles. */
  lines: readonly string[];
  /** Of whom the articles are, each once. */
  sites: readonly string[];
}

export const COVER_CSS = `.cover{margin:20% 0 0;text-align:center}
.cover h1{font-size:2.2em}
.cover .sites{margin:3em 0 0;font-size:.9em}
`;

/** @param title the book's */
export function coverElement({ lines, sites }: BookCover, title: string, make: Make): Element {
  const section = make(
    'section',
    { class: 'cover' },
    make('h1', {}, title),
    ...lines.map((line) => make('p', {}, line)),
    sites.length > 0 ? make('p', { class: 'sites' }, sites.join(' · ')) : null,
  );
  section.setAttributeNS('http://www.idpf.org/2007/ops', 'epub:type', 'titlepage');
  return section;
}
