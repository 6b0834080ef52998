import { render } from 'preact';
import type { Translate } from '../../utils/browser/i18n';
import type { ReaderModel } from '../../utils/browser/reader-session';
import { LocaleContext, TextsContext } from '../ui/texts';
import { ReadingView } from './ReadingView';

/** Draws the reading view into a shadow root, beside its style sheet. Returns the way to take it out. */
export function drawReadingView(model: ReaderModel, root: ShadowRoot, translate: Translate): () => void {
  const place = root.querySelector('main') ?? root.appendChild(root.ownerDocument.createElement('main'));
  render(
    <TextsContext.Provider value={translate}>
      <LocaleContext.Provider value={root.ownerDocument.defaultView?.navigator.language ?? 'en'}>
        <ReadingView {...model} />
      </LocaleContext.Provider>
    </TextsContext.Provider>,
    place,
  );
  return () => render(null, place);
}
