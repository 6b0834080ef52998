/** What is told about an article over its text: dates, age, source and reading time. */
import type { Article } from '../../utils/article/article';
import { displayDate } from '../../utils/article/display-date';
import type { Translate } from '../../utils/browser/i18n';
import { oldNews, recentAge } from '../../utils/reading/age';
import { CLOCK } from '../ui/icon-paths';
import { displayUpdate } from './display-update';
import type { Make } from './sheet/make';

/** How facts are written: with what, in which words, for whom. */
export interface Writing {
  document: Document;
  make: Make;
  t: Translate;
  /** BCP 47 of the reader, for dates and numbers. */
  locale: string;
}

function clock(document: Document): Element {
  const [icon, path] = ['svg', 'path'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
  if (!icon || !path) throw new Error('no icon');
  icon.setAttribute('class', 'icon icon-clock');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', CLOCK);
  icon.append(path);
  return icon;
}

/** Says that this is not news any more, before one has read half of it. */
function oldNewsBand(article: Article, { document, make, t, locale }: Writing, now: number): HTMLElement | null {
  const old = oldNews(article, now, locale);
  if (!old) return null;
  const { published, updated } = old;
  const words = updated ? t('readerOldUpdated', published, updated) : t('readerOld', published);
  const band = { class: 'old', role: 'note', lang: locale, 'data-old-news': true };
  return make('p', band, clock(document), make('bdi', {}, words));
}

function drawFacts(article: Article, { make, t, locale }: Writing, now: number): HTMLElement {
  const { published, modified, source, readingMinutes, wordCount } = article;
  const updated = published && modified ? displayUpdate(published, modified, locale) : null;
  const latest = updated && modified ? modified : published;
  const age = latest && recentAge(latest, now, locale);
  const minutes = new Intl.NumberFormat(locale).format(readingMinutes);
  const time = (datetime: string, hook: string, words: string) =>
    make('time', { datetime, [hook]: true }, make('bdi', {}, words));
  const fact = (hook: string, words: string) => make('span', { [hook]: true }, make('bdi', {}, words));
  return make(
    'div',
    { class: 'facts', lang: locale },
    published ? time(published, 'data-published', displayDate(published, locale)) : null,
    modified && updated ? time(modified, 'data-modified', t('readerUpdated', updated)) : null,
    age ? fact('data-age', age) : null,
    source ? fact('data-source', t('readerSource', source)) : null,
    make(
      'span',
      { 'data-minutes': String(readingMinutes), 'data-word-count': String(wordCount) },
      make('bdi', {}, t('readerMinutes', minutes)),
    ),
  );
}

/**
 * Writes what is told about an article into its header, in place of what was told there before.
 * @param header as drawHeader has drawn it
 * @param now ms since 1970
 */
export function writeFacts(header: Element, article: Article, writing: Writing, now = Date.now()): void {
  header.querySelector('.old')?.remove();
  const band = oldNewsBand(article, writing, now);
  if (band) header.prepend(band);
  header.querySelector('.facts-clip')?.replaceChildren(drawFacts(article, writing, now));
}
