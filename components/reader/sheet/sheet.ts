/** The sheet: the article itself, drawn at once and without a library. The tools around it come later (ReadingTools.tsx). */
import type { ShownArticle } from '../../../utils/article/article';
import type { Translate } from '../../../utils/browser/i18n';
import type { UiLanguage } from '../../../utils/browser/page-language';
import type { Sheet, SheetContent } from '../../../utils/browser/reader-model';
import type { TextSettings } from '../../../utils/reading/text-settings';
import { textAttributes } from '../../text-settings/text-style';
import { frameWide } from '../frame-wide';
import { labelCards } from '../label-cards';
import { holdBack, lettersOnScreen } from './first-screen';
import { drawHeader } from './header';
import { drawLeadFigure } from './lead-figure';
import { type Make, maker } from './make';

/** Makes a view look as the reader has set it. */
export function wearSettings(reader: HTMLElement, settings: TextSettings): void {
  const { style, ...look } = textAttributes(settings);
  for (const [name, value] of Object.entries(look)) reader.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) reader.style.setProperty(name, value);
}

/** What language it is in; told anew when later pages join. */
function describe(element: HTMLElement, { lang, dir }: ShownArticle): void {
  if (lang) element.lang = lang;
  element.dir = dir;
}

const HEADER = ['title', 'dek', 'byline', 'siteName', 'canonicalUrl'] as const;

function drawArticle({ article, body, settings, facts }: SheetContent, document: Document, make: Make, t: Translate) {
  labelCards(body, t);
  frameWide(body, t);
  const box = make('div', { class: 'body', 'data-body': true }, body);
  const complete = holdBack(box, lettersOnScreen(document.defaultView?.screen.height ?? 0, settings));
  let header = drawHeader(article, make, facts);
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
  const show = (changed: ShownArticle) => {
    describe(element, changed);
    // What stands there already stays: somebody may be reading it, by ear too.
    if (HEADER.some((part) => shown[part] !== changed[part])) {
      const next = drawHeader(changed, make, null);
      header.replaceWith(next);
      header = next;
    }
    shown = changed;
    return header;
  };
  return { ...parts, element, show };
}

/** In whose words a sheet is drawn. */
export interface SheetWords {
  document: Document;
  t: Translate;
  /** Asked when the article is painted: for the first text Chromium asks another process, and waits for it. */
  language(): UiLanguage;
  /** How the language is written, as far as can be told at once: it says on which side the scroll bar is. */
  likelyDir: UiLanguage['dir'];
}

/**
 * Draws the article into a shadow root, beside its style sheet. When it is painted it gets the focus: Space and Page Down
 * belong to it.
 * @param document asked through `unshadowed`
 */
export function drawSheet(
  content: SheetContent,
  root: ShadowRoot,
  { document, t, language, likelyDir }: SheetWords,
): Sheet {
  const make = maker(document);
  const { element, ...parts } = drawArticle(content, document, make, t);
  const scroller = make('section', { class: 'scroller', tabindex: -1 }, element);
  const [tools, notes] = [make('div', { class: 'tools' }), make('div', { class: 'tools-after' })];
  const reader = make('div', { class: 'reader' }, tools, scroller, notes);
  wearSettings(reader, content.settings);
  const main = make('main', { dir: likelyDir }, reader);
  root.append(main);
  const complete = () => {
    const { lang, dir } = language();
    Object.assign(main, { lang, dir });
    scroller.setAttribute('aria-label', t('readerLabel'));
    // Asked before the text is painted, for what can take the focus, the browser would have to lay out the page at once.
    scroller.focus({ preventScroll: true });
    parts.complete();
  };
  return { reader, tools, scroller, article: element, notes, ...parts, complete, erase: () => main.remove() };
}
