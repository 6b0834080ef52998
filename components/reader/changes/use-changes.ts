import { useEffect } from 'preact/hooks';
import type { ReaderModel, Sheet } from '../../../utils/browser/reader-model';

/** Says over the article what has changed since it was read; the part that says it is loaded for that alone. */
export function useChanges({ before, article, pages, joining, settings, usePart }: ReaderModel, sheet: Sheet): void {
  const isWhole = (joining?.state ?? 'done') === 'done';
  useEffect(() => {
    if (!before || !settings.showChanges) return;
    const place = sheet.body.ownerDocument.createElement('div');
    sheet.body.before(place);
    let stop: (() => void) | undefined;
    void usePart('changes').then((part) => {
      if (place.isConnected) stop = part?.draw(place, { before, text: article.text, isWhole, body: sheet.body });
    });
    return () => {
      stop?.();
      place.remove();
    };
  }, [before, pages, isWhole, sheet, settings.showChanges]);
}
