/** The table of contents of an e-book: its articles, and in each its headings. */
import { type Make, XHTML } from './make-element';

export interface Chapter {
  /** Of the file in the book. */
  href: string;
  title: string;
  lang: string | null;
  headings: readonly Heading[];
}

interface Heading {
  id: string;
  /** 2 to 6. */
  level: number;
  text: string;
}

interface Entry {
  href: string;
  text: string;
  level: number;
  inner: Entry[];
}

/** The headings of an article's body in order; those without an id get one. */
export function headingsOf(article: Element): Heading[] {
  const found = [...article.querySelectorAll('.body :is(h2, h3, h4, h5, h6)')].filter(({ textContent }) =>
    textContent?.trim(),
  );
  return found.map((heading, at) => {
    if (!heading.id) heading.setAttribute('id', `heading-${at + 1}`);
    const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
    return { id: heading.id, level: Number(heading.localName.slice(1)), text };
  });
}

/** Each heading in the last one that is greater. */
function nested({ href, headings }: Chapter): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const { id, level, text } of headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: Entry = { href: `${href}#${id}`, text, level, inner: [] };
    (open.at(-1)?.inner ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

function list(entries: readonly Entry[], make: Make): Element | null {
  if (entries.length === 0) return null;
  return make(
    'ol',
    {},
    ...entries.map(({ href, text, inner }) => make('li', {}, make('a', { href }, text), list(inner, make))),
  );
}

/** The `nav` that EPUB 3 asks for. @param title what contents are called in the reader's language */
export function contentsElement(chapters: readonly Chapter[], title: string, make: Make): Element {
  const entries = chapters.map((chapter) => ({
    href: chapter.href,
    text: chapter.title,
    level: 1,
    inner: nested(chapter),
  }));
  const nav = make('nav', { id: 'toc', role: 'doc-toc' }, make('h1', {}, title), list(entries, make));
  nav.setAttributeNS('http://www.idpf.org/2007/ops', 'epub:type', 'toc');
  return nav;
}

/** An empty XHTML document with a title. @returns its maker's document */
export function bookPage(implementation: DOMImplementation): Document {
  return implementation.createDocument(XHTML, 'html');
}
