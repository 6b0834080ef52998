import '@/utils/browser/polyfill';
import { render } from 'preact';
import { CopyPage } from '@/components/history/CopyPage';
import { QueuePage } from '@/components/history/QueuePage';
import { drawSheet } from '@/components/reader/sheet/sheet';
import css from '@/components/reader/sheet/sheet.css?inline';
import { PageRoot } from '@/components/ui/PageRoot';
import { copyActions } from '@/utils/browser/copy-view';
import { translate } from '@/utils/browser/i18n';
import { setPageLanguage, uiLanguage } from '@/utils/browser/page-language';
import '@/components/ui/parts.css';
import '@/components/ui/states.css';
import '@/components/history/copy-page.css';

const locale = setPageLanguage('copyPageTitle');
const words = { document, t: translate, language: uiLanguage, likelyDir: uiLanguage().dir };
const actions = copyActions({ document, window, css, drawSheet: (content, root) => drawSheet(content, root, words) });

render(
  <PageRoot translate={translate} locale={locale}>
    {actions.id === null ? <QueuePage actions={actions} /> : <CopyPage actions={actions} id={actions.id} />}
  </PageRoot>,
  document.getElementById('app') ?? document.body,
);
