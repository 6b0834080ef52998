import '@/utils/browser/polyfill';
import { render } from 'preact';
import { Popup } from '@/components/popup/Popup';
import { PageRoot } from '@/components/ui/PageRoot';
import { translate } from '@/utils/browser/i18n';
import { setPageLanguage } from '@/utils/browser/page-language';
import { popupActions } from '@/utils/browser/popup-actions';
import '@/components/ui/parts.css';
import '@/components/ui/states.css';
import '@/components/history/visits.css';
import '@/components/history/row-tools.css';
import '@/components/history/filter-field.css';
import '@/components/site/site.css';
import '@/components/popup/popup.css';

render(
  <PageRoot translate={translate} locale={setPageLanguage('historyTitle')}>
    <Popup actions={popupActions} />
  </PageRoot>,
  document.getElementById('app') ?? document.body,
);
