import { render } from 'preact';
import type { Translate } from '../../utils/browser/i18n';
import type { UiLanguage } from '../../utils/browser/page-language';
import type { ReaderModel } from '../../utils/browser/reader-model';
import { PageRoot } from '../ui/PageRoot';
import { ReadingView } from './ReadingView';

/** Draws the reading view into a shadow root, beside its style sheet. Returns the way to take it out. */
export function drawReadingView(
  model: ReaderModel,
  root: ShadowRoot,
  translate: Translate,
  { lang, locale, dir }: UiLanguage,
): () => void {
  const place = root.querySelector('main') ?? root.appendChild(root.ownerDocument.createElement('main'));
  place.lang = lang;
  place.dir = dir;
  render(
    <PageRoot translate={translate} locale={locale}>
      <ReadingView {...model} />
    </PageRoot>,
    place,
  );
  return () => render(null, place);
}
