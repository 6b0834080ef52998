import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import changesCss from '@/components/reader/changes/changes.css?inline';
import { changesPart } from '@/components/reader/changes/draw-changes';
import { translate } from '@/utils/browser/i18n';
import { uiLanguage } from '@/utils/browser/page-language';
import { providePart } from '@/utils/browser/provide-part';

export default defineUnlistedScript(() => {
  providePart('changes', changesPart(translate, uiLanguage(), changesCss));
});
