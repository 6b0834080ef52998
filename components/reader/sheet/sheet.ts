/** The sheet: the article itself, drawn at once and without a library. The tools around it come later (ReadingTools.tsx). */
import type { Article } from '../../../utils/article/article';
import type { Translate } from '../../../utils/browser/i18n';
import type { UiLanguage } from '../../../utils/browser/page-language';
import type { Sheet, SheetContent } from '../../../utils/browser/reader-model';
import type { TextSettings } from '../../../utils/reading/text-settings';
import { textAttributes } from '../../text-settings/text-style';
import { frameWide } from '../frame-wide';
import { labelCards } from '../label-cards';
import { holdBack, lettersOnScreen } from './first-screen';
import { drawHeader, type Writing } from './header';
import { drawLeadFigure } from './lead-figure';
import { maker } from './make';

/** Makes a view look as the reader has set it. */
export function wearSettings(reader: HTMLElement, settings: TextSettings): void {
  const { style, ...look } = textAttributes(settings);
  for (const [name, value] of Object.entries(look)) reader.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) reader.style.setProperty(name, value);
}

/** Where the article stands in the view, what it is called, how long it is; told anew when later pages join. */
function describe(element: HTMLElement, { wordCount, lang, dir }: Article): void {
  element.setAttribute('data-word-count', String(wordCount));
  if (lang) element.lang = lang;
  element.dir = dir;
}

function drawArticle({ article, body, settings }: SheetContent, writing: Writing) {
  const { document, make, t } = writing;
  labelCards(body, t);
  frameWide(body, t);
  const box = make('div', { class: 'body', 'data-body': true }, body);
  const complete = holdBack(box, lettersOnScreen(document.defaultView?.screen.height ?? 0, settings));
  let header = drawHeader(article, writing);
  const parts = { body: box, end: make('div', { class: 'end' }), complete };
  const element = make(
    'article',
    { class: 'running-text', 'data-reader-article': true },
    header,
    article.leadImage ? drawLeadFigure(article.leadImage, make) : null,
    parts.body,
    parts.end,
  );
  describe(element, article);
  let shown = article;
  const show = (changed: Article) => {
    if (changed === shown) return;
    shown = changed;
    describe(element, changed);
    const next = drawHeader(changed, writing);
    header.replaceWith(next);
    header = next;
  };
  return { ...parts, element, show };
}

/**
 * Draws the article into a shadow root, beside its style sheet, and gives it the focus: Space and Page Down belong to
 * it from the first moment.
 * @param document asked through `unshadowed`
 */
export function drawSheet(
  content: SheetContent,
  root: ShadowRoot,
  { document, t, language }: { document: Document; t: Translate; language: UiLanguage },
): Sheet {
  const make = maker(document);
  const { element, ...parts } = drawArticle(content, { document, make, t, locale: language.locale });
  const label = { class: 'scroller', tabindex: -1, 'aria-label': t('readerLabel') };
  const scroller = make('section', label, element);
  const [tools, notes] = [make('div', { class: 'tools' }), make('div', { class: 'tools-after' })];
  const reader = make('div', { class: 'reader' }, tools, scroller, notes);
  wearSettings(reader, content.settings);
  const main = make('main', { lang: language.lang, dir: language.dir }, reader);
  root.append(main);
  scroller.focus({ preventScroll: true });
  return { reader, tools, scroller, article: element, notes, ...parts, erase: () => main.remove() };
}
