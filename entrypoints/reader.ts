import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import articleCss from '@/components/reader/article.css?inline';
import cardsCss from '@/components/reader/cards.css?inline';
import { drawReadingView } from '@/components/reader/draw';
import noteCss from '@/components/reader/note.css?inline';
import paperCss from '@/components/reader/paper.css?inline';
import readerCss from '@/components/reader/reader.css?inline';
import { translate } from '@/utils/browser/i18n';
import { uiLanguage } from '@/utils/browser/page-language';
import { startReaderSession } from '@/utils/browser/reader-session';

export default defineUnlistedScript(() => {
  startReaderSession({
    document,
    window,
    css: readerCss + articleCss + cardsCss + noteCss + paperCss,
    draw: (model, root) => drawReadingView(model, root, translate, uiLanguage()),
  });
});
