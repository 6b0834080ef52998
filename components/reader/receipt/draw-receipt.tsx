import { render } from 'preact';
import type { Translate } from '../../../utils/browser/i18n';
import type { UiLanguage } from '../../../utils/browser/page-language';
import type { DrawReceipt } from '../../../utils/browser/receipt-part';
import { PageRoot } from '../../ui/PageRoot';
import { ReceiptList } from './ReceiptList';

/** What draws the receipt into a place of the reading view. */
export const drawReceipt =
  (translate: Translate, { locale }: UiLanguage): DrawReceipt =>
  (model, place) => {
    render(
      <PageRoot translate={translate} locale={locale}>
        <ReceiptList {...model} />
      </PageRoot>,
      place,
    );
    return () => render(null, place);
  };
