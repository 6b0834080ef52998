import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawReadingView } from '@/components/reader/draw';
import { viewCss } from '@/components/reader/view-css';
import { translate } from '@/utils/browser/i18n';
import { uiLanguage } from '@/utils/browser/page-language';
import { startReaderSession } from '@/utils/browser/reader-session';

export default defineUnlistedScript(() => {
  startReaderSession({
    document,
    window,
    css: viewCss,
    draw: (model, root) => drawReadingView(model, root, translate, uiLanguage()),
  });
});
