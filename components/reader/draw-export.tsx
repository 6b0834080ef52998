import { render } from 'preact';
import type { ExportModel } from '../../utils/browser/export-part';
import type { Translate } from '../../utils/browser/i18n';
import type { UiLanguage } from '../../utils/browser/page-language';
import { PageRoot } from '../ui/PageRoot';
import { ExportPanel } from './ExportPanel';

/** What draws the choices into a place of the reading view; it returns the way to take them out. */
export const drawExportPanel =
  (translate: Translate, { locale }: UiLanguage) =>
  (model: ExportModel, place: HTMLElement): (() => void) => {
    render(
      <PageRoot translate={translate} locale={locale}>
        <ExportPanel {...model} />
      </PageRoot>,
      place,
    );
    return () => render(null, place);
  };
