import '@/utils/browser/polyfill';
import { render } from 'preact';
import { CopyPage } from '@/components/history/CopyPage';
import { drawReadingView } from '@/components/reader/draw';
import { viewCss } from '@/components/reader/view-css';
import { PageRoot } from '@/components/ui/PageRoot';
import { copyActions } from '@/utils/browser/copy-view';
import { translate } from '@/utils/browser/i18n';
import { setPageLanguage, uiLanguage } from '@/utils/browser/page-language';
import '@/components/ui/parts.css';
import '@/components/ui/states.css';
import '@/components/history/copy-page.css';

const locale = setPageLanguage('copyPageTitle');
const actions = copyActions({
  document,
  window,
  css: viewCss,
  draw: (model, root) => drawReadingView(model, root, translate, uiLanguage()),
});

render(
  <PageRoot translate={translate} locale={locale}>
    <CopyPage actions={actions} />
  </PageRoot>,
  document.getElementById('app') ?? document.body,
);
