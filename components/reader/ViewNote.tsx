import type { ReaderModel } from '../../utils/browser/reader-model';
import { useTexts } from '../ui/texts';

/** A word on what has happened behind the view: the page has moved on, or Jernih is another version now. */
export function ViewNote({ note, close, readAgain }: Pick<ReaderModel, 'note' | 'close' | 'readAgain'>) {
  const t = useTexts();
  if (!note) return null;
  const moved = note === 'moved';
  return (
    <div class="view-note" role="status" data-note={note}>
      <p>{t(moved ? 'noteMoved' : 'noteOutdated')}</p>
      <button type="button" class="view-note-button" data-note-action onClick={moved ? readAgain : close}>
        {t(moved ? 'noteReadNew' : 'readerClose')}
      </button>
    </div>
  );
}
