import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawSheet } from '@/components/reader/sheet/sheet';
import css from '@/components/reader/sheet/sheet.css?inline';
import { translate } from '@/utils/browser/i18n';
import { likelyDirection, uiLanguage } from '@/utils/browser/page-language';
import { startReaderSession } from '@/utils/browser/reader-session';

export default defineUnlistedScript(() => {
  const words = { document, t: translate, language: uiLanguage, likelyDir: likelyDirection() };
  startReaderSession({ document, window, css, drawSheet: (content, root) => drawSheet(content, root, words) });
});
