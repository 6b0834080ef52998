/** The body of an article as it is exported, whatever the format: worded marks and cards, pictures or what stands for them. */
import type { Article } from '../article/article';
import { readCard } from '../article/embed-card';
import { toFragment } from '../article/sanitise';
import type { ExportContext, ExportWords } from './export-words';
import { makerFor } from './make-element';

/** Page marks hold a number alone. */
function wordMarks(body: ParentNode, words: ExportWords): void {
  for (const mark of body.querySelectorAll('[role="doc-pagebreak"]')) {
    mark.textContent = words.page(mark.textContent ?? '');
    mark.setAttribute('class', 'page-mark');
    mark.setAttribute('lang', words.lang);
  }
}

/** Cards say what they lead to: the title where there is one, the provider and its kind. */
function wordCards(body: ParentNode, words: ExportWords): void {
  for (const card of body.querySelectorAll('figure[role="group"]')) {
    const found = readCard(card);
    if (!found) continue;
    const { title, provider, kind } = found.label;
    found.link.removeAttribute('title');
    found.link.textContent = [...(title ? [title] : []), provider, words.embed(kind)].join(' · ');
    card.setAttribute('class', 'card');
  }
}

/** What stands where a picture is missing: a link to it with its words; nothing is lost. */
export function pictureLink(
  document: Document,
  url: string,
  alt: string,
  { picture }: ExportWords,
  inLink: boolean,
): Element {
  const make = makerFor(document);
  const text = `[${alt.trim() || picture}]`;
  return inLink ? make('span', {}, text) : make('a', { href: url, class: 'no-picture' }, text);
}

function placePictures(body: ParentNode, words: ExportWords, placed: (url: string) => string | null): void {
  for (const img of body.querySelectorAll('img')) {
    const url = img.getAttribute('src') ?? '';
    const address = placed(url);
    img.removeAttribute('loading');
    if (address !== null) img.setAttribute('src', address);
    else if (/^https?:/i.test(url))
      img.replaceWith(
        pictureLink(img.ownerDocument, url, img.getAttribute('alt') ?? '', words, img.closest('a') !== null),
      );
    else img.remove();
  }
}

/**
 * The body without its dek, which the head of an export has.
 * @param placed the address of a picture in the export, or null where it is missing
 */
export function exportBody(
  article: Article,
  context: ExportContext,
  placed: (url: string) => string | null,
): DocumentFragment {
  const body = toFragment(article.html, context.view);
  body.querySelector('[role="doc-subtitle"]')?.remove();
  wordMarks(body, context.words);
  wordCards(body, context.words);
  placePictures(body, context.words, placed);
  return body;
}
