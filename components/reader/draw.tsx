import { render } from 'preact';
import type { Translate } from '../../utils/browser/i18n';
import type { UiLanguage } from '../../utils/browser/page-language';
import type { ReaderModel, Sheet } from '../../utils/browser/reader-model';
import { PageRoot } from '../ui/PageRoot';
import { ReadingTools } from './ReadingTools';

/** Draws the tools of the reading view around an article that is drawn already. Returns the way to take them out. */
export function drawTools(
  model: ReaderModel,
  sheet: Sheet,
  translate: Translate,
  { locale }: Pick<UiLanguage, 'locale'>,
): () => void {
  render(
    <PageRoot translate={translate} locale={locale}>
      <ReadingTools model={model} sheet={sheet} />
    </PageRoot>,
    sheet.tools,
  );
  return () => render(null, sheet.tools);
}
