import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawReceipt } from '@/components/reader/receipt/draw-receipt';
import receiptCss from '@/components/reader/receipt/receipt.css?inline';
import { translate } from '@/utils/browser/i18n';
import { uiLanguage } from '@/utils/browser/page-language';
import { providePart } from '@/utils/browser/provide-part';
import { receiptPart } from '@/utils/browser/receipt-part';

export default defineUnlistedScript(() => {
  providePart('receipt', receiptPart(receiptCss, drawReceipt(translate, uiLanguage())));
});
