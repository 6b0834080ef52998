/** The style sheet of the reading view, for its shadow root. */
import articleCss from './article.css?inline';
import cardsCss from './cards.css?inline';
import noteCss from './note.css?inline';
import paperCss from './paper.css?inline';
import readerCss from './reader.css?inline';

/** Its parts in their order. */
export const viewCss: string = readerCss + articleCss + cardsCss + noteCss + paperCss;
