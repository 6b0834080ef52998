import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import type { ResumeNote } from './use-resume';

interface WayNotesProps {
  note: ResumeNote;
  onGoOn(): void;
  onFromTop(): void;
  onDismiss(): void;
  /** Whether the beginning is far enough away to be gone back to. */
  far: boolean;
}

/** What stands over the foot of the article: where it was left off, and the way back to its beginning. */
export function WayNotes({ note, onGoOn, onFromTop, onDismiss, far }: WayNotesProps) {
  const t = useTexts();
  return (
    <div class="way">
      {note && (
        <div class="resume" role="status" data-resume={note}>
          {note === 'went' && <span>{t('readerResumed')}</span>}
          <button type="button" class="resume-do" data-resume-do onClick={note === 'went' ? onFromTop : onGoOn}>
            {t(note === 'went' ? 'readerFromTop' : 'readerResume')}
          </button>
          <button
            type="button"
            class="resume-close"
            data-resume-close
            aria-label={t('readerNoteClose')}
            onClick={onDismiss}
          >
            <Icon name="cross" />
          </button>
        </div>
      )}
      {far && !note && (
        <button
          type="button"
          class="to-top"
          data-to-top
          aria-label={t('readerTop')}
          title={t('readerTop')}
          onClick={onFromTop}
        >
          <Icon name="up" />
        </button>
      )}
    </div>
  );
}
