import type { MessageKey } from '../../utils/browser/i18n';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { useTexts } from '../ui/texts';

interface NoCopyProps {
  /** What the page is, for screen readers. */
  heading: MessageKey;
  title: MessageKey;
  text: MessageKey;
  /** Set where the queue is at its end. */
  queue?: 'done';
  onHistory(): void;
}

/** What the page of copies says where it has none to show. */
export function NoCopy({ heading, title, text, queue, onHistory }: NoCopyProps) {
  const texts = useTexts();
  return (
    <main class="copy-none" data-queue={queue}>
      <h1 class="unseen">{texts(heading)}</h1>
      <Notice kind="empty" title={texts(title)} text={texts(text)}>
        <button type="button" class="button" onClick={onHistory}>
          <Icon name="clock" />
          {texts('historyAll')}
        </button>
      </Notice>
    </main>
  );
}
