import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import type { Visit } from '../../utils/history/visit';

export type VisitsState = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; visits: Visit[] };

export interface Visits {
  list: VisitsState;
  /** The moment from which "5 minutes ago" counts. */
  now: number;
  /** A deletion that the database refused; the list is as it was. */
  refused: boolean;
  reload(): void;
  /** Loads the list anew without taking the old one away meanwhile. */
  refresh(): void;
  remove(visit: Visit): void;
  clear(): void;
}

/** The visits of one page: loaded, loaded again when the page is looked at again, and changed at once. */
export function useVisits(actions: HistoryActions, limit: number): Visits {
  const [list, setList] = useState<VisitsState>({ state: 'loading' });
  const [now, setNow] = useState(Date.now);
  const [refused, setRefused] = useState(false);

  const load = useCallback(async () => {
    const reply = await actions.list(limit);
    setNow(Date.now());
    setList(reply.ok ? { state: 'ready', visits: reply.value } : { state: 'failed' });
  }, [actions, limit]);

  useEffect(() => {
    const onLookedAt = () => document.visibilityState === 'visible' && void load();
    document.addEventListener('visibilitychange', onLookedAt);
    void load();
    return () => document.removeEventListener('visibilitychange', onLookedAt);
  }, [load]);

  const change = async (visits: Visit[], write: Promise<{ ok: boolean }>) => {
    setList({ state: 'ready', visits });
    const { ok } = await write;
    setRefused(!ok);
    if (!ok) await load();
  };

  return {
    list,
    now,
    refused,
    reload: () => {
      setList({ state: 'loading' });
      void load();
    },
    refresh: () => void load(),
    remove: (visit) => {
      if (list.state !== 'ready') return;
      const others = list.visits.filter((other) => other.id !== visit.id);
      void change(others, actions.remove(visit.id));
    },
    clear: () => void change([], actions.clear()),
  };
}
