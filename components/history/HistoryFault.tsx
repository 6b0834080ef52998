import { NEWER_HISTORY } from '../../utils/history/faults';
import { Notice } from '../ui/Notice';
import { useTexts } from '../ui/texts';

interface HistoryFaultProps {
  /** In which words the call failed; left out where that is not known. */
  error?: string;
  onRetry(): void;
}

/** That the history could not be read, and why where the reader can do something about it; with another try. */
export function HistoryFault({ error, onRetry }: HistoryFaultProps) {
  const texts = useTexts();
  const isNewer = error === NEWER_HISTORY;
  const title = texts(isNewer ? 'historyNewerTitle' : 'historyErrorTitle');
  return (
    <Notice kind="error" title={title} text={texts(isNewer ? 'historyNewerText' : 'historyErrorText')}>
      <button type="button" class="button" data-retry onClick={onRetry}>
        {texts('historyRetry')}
      </button>
    </Notice>
  );
}
