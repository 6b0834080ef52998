import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import type { Visit } from '../../utils/history/visit';

export type VisitsState =
  | { state: 'loading' }
  | { state: 'failed'; error: string }
  | { state: 'ready'; visits: Visit[] };

export interface Visits {
  list: VisitsState;
  /** The moment from which "5 minutes ago" counts. */
  now: number;
  reload(): void;
  /** Loads the list anew without taking the old one away meanwhile. */
  refresh(): void;
  clear(): void;
}

/** What was read last: loaded, and loaded again when the page is looked at again. */
export function useVisits(actions: HistoryActions, limit: number): Visits {
  const [list, setList] = useState<VisitsState>({ state: 'loading' });
  const [now, setNow] = useState(Date.now);

  const load = useCallback(async () => {
    const reply = await actions.list(limit);
    setNow(Date.now());
    setList(reply.ok ? { state: 'ready', visits: reply.value } : { state: 'failed', error: reply.error });
  }, [actions, limit]);

  // Before the first paint: an effect after it asked 45 ms later.
  useLayoutEffect(() => {
    const onLookedAt = () => document.visibilityState === 'visible' && void load();
    document.addEventListener('visibilitychange', onLookedAt);
    void load();
    return () => document.removeEventListener('visibilitychange', onLookedAt);
  }, [load]);

  return {
    list,
    now,
    reload: () => {
      setList({ state: 'loading' });
      void load();
    },
    refresh: () => void load(),
    clear: async () => {
      const { ok } = await actions.clear();
      if (ok) setList({ state: 'ready', visits: [] });
      else await load();
    },
  };
}
