import { useEffect, useState } from 'preact/hooks';
import type { FoundVisit } from '../../utils/browser/contract';
import type { HistoryActions } from '../../utils/browser/history-actions';

/** Letters that are typed within this time are looked for at once. */
const PAUSE_MS = 80;
/** One Latin letter stands in every text. */
const isWorthIt = (typed: string) => typed.trim().length > 1 || /[^\s!-\u024f]/.test(typed);

/** What stands in the texts of the history, as one types; empty while nothing is looked for. */
export function useSearch(search: HistoryActions['search'], typed: string): readonly FoundVisit[] {
  const [found, setFound] = useState<readonly FoundVisit[]>([]);
  useEffect(() => {
    if (!isWorthIt(typed)) {
      setFound([]);
      return;
    }
    let wanted = true;
    const timer = setTimeout(async () => {
      const reply = await search(typed);
      // An answer that comes late must not replace that to what was typed since.
      if (wanted) setFound(reply.ok ? reply.value : []);
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [search, typed]);
  return found;
}
