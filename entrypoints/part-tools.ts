import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawTools } from '@/components/reader/draw';
import paperCss from '@/components/reader/paper.css?inline';
import css from '@/components/reader/reader.css?inline';
import { translate } from '@/utils/browser/i18n';
import { uiLanguage } from '@/utils/browser/page-language';
import { providePart } from '@/utils/browser/provide-part';
import type { DrawTools } from '@/utils/browser/reader-model';
import { ViewTools } from '@/utils/browser/view-tools';

export default defineUnlistedScript(() => {
  const language = uiLanguage();
  const draw: DrawTools = (model, sheet) => drawTools(model, sheet, translate, language);
  const stage = { css, paperCss, draw };
  providePart('tools', { stage, equip: (view) => new ViewTools(view, stage) });
});
