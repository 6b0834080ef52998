import { Notice } from '../ui/Notice';
import { useTexts } from '../ui/texts';

/** That the history could not be read, with another try. */
export function HistoryFault({ onRetry }: { onRetry(): void }) {
  const texts = useTexts();
  return (
    <Notice kind="error" title={texts('historyErrorTitle')} text={texts('historyErrorText')}>
      <button type="button" class="button" data-retry onClick={onRetry}>
        {texts('historyRetry')}
      </button>
    </Notice>
  );
}
