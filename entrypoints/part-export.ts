import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawExportPanel } from '@/components/reader/draw-export';
import exportCss from '@/components/reader/export-panel.css?inline';
import { exportPart } from '@/utils/browser/export-part';
import { translate } from '@/utils/browser/i18n';
import { uiLanguage } from '@/utils/browser/page-language';
import { providePart } from '@/utils/browser/provide-part';

export default defineUnlistedScript(() => {
  const draw = drawExportPanel(translate, uiLanguage());
  providePart('export', exportPart({ document, window }, exportCss, draw));
});
