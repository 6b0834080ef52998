import { useEffect, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';

/**
 * Whether to offer what is left unread for listening; asked when the list is there, which goes before.
 * @param isReady whether the list is there
 */
export function useQueue({ hasQueue }: Pick<HistoryActions, 'hasQueue'>, isReady: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (isReady) void hasQueue().then(setHas);
  }, [hasQueue, isReady]);
  return has;
}
