import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import type { ShelfPlace } from '../../utils/browser/history-shelf';
import type { Order, ShelfFilter } from '../../utils/history/shelf';
import type { Visit } from '../../utils/history/visit';

/** Rows of one portion: more than a screen, few enough to be drawn at once. */
const PORTION = 60;

/** A stretch of the list. Those that are far from the screen hold nothing but their place. */
export interface Portion {
  key: number;
  /** Behind which record it begins. */
  after: ShelfPlace | null;
  /** Null while it is far from the screen. */
  visits: Visit[] | null;
  /** The visit above it, whose day has a heading already. */
  before: Visit | undefined;
}

export interface Portions {
  state: 'loading' | 'ready' | 'failed';
  /** In which words it failed. */
  error: string | undefined;
  portions: readonly Portion[];
  /** Whether there is nothing behind the last portion. */
  isWhole: boolean;
  /** Loads the next portion, unless one is on its way. */
  more(): void;
  /** A portion is far from the screen: its rows are let go. */
  letGo(key: number): void;
  /** A portion comes near again: its rows are loaded anew. */
  bringBack(key: number): void;
  reload(): void;
}

interface Loaded {
  state: Portions['state'];
  error?: string;
  portions: Portion[];
  next: ShelfPlace | null;
}

const NOTHING: Loaded = { state: 'loading', portions: [], next: null };

/** Asks until a portion is full or the end is there: what few records fit comes in small pieces. @returns words of a failure */
async function readPortion(
  shelf: HistoryActions['shelf'],
  filter: ShelfFilter,
  order: Order,
  after: ShelfPlace | null,
) {
  const visits: Visit[] = [];
  let next = after;
  do {
    const limit = PORTION - visits.length;
    const reply: Awaited<ReturnType<typeof shelf>> = await shelf({ filter, order, typed: '', after: next, limit });
    if (!reply.ok) return reply.error;
    visits.push(...reply.value.visits);
    next = reply.value.next;
  } while (next && visits.length < PORTION);
  return { visits, next };
}

/**
 * The history in portions, in order, as far as it was looked at. However long it is, only the portions near the screen are
 * in memory.
 */
export function usePortions(actions: Pick<HistoryActions, 'shelf'>, filter: ShelfFilter, order: Order): Portions {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  /** Which list the answers are for: those to an earlier one are dropped. */
  const turn = useRef(0);
  const busy = useRef(false);
  const wanted = JSON.stringify(filter);

  const load = useCallback(
    async (after: ShelfPlace | null) => {
      if (busy.current) return;
      busy.current = true;
      const mine = turn.current;
      const read = await readPortion(actions.shelf, JSON.parse(wanted), order, after);
      if (mine !== turn.current) return;
      busy.current = false;
      setLoaded(({ portions }) => {
        if (typeof read === 'string') return { state: 'failed', error: read, portions, next: after };
        const key = portions.length;
        const before = portions.at(-1)?.visits?.at(-1);
        const more = read.visits.length > 0 ? [{ key, after, visits: read.visits, before }] : [];
        return { state: 'ready', portions: [...portions, ...more], next: read.next };
      });
    },
    [actions, wanted, order],
  );
  const begin = useCallback(() => {
    turn.current += 1;
    busy.current = false;
    setLoaded((before) => ({ ...NOTHING, state: before.state === 'ready' ? 'ready' : 'loading', portions: [] }));
    void load(null);
  }, [load]);
  useEffect(begin, [begin]);

  const put = (key: number, visits: Visit[] | null) =>
    setLoaded((before) => ({
      ...before,
      portions: before.portions.map((portion) => (portion.key === key ? { ...portion, visits } : portion)),
    }));
  const bringBack = async (key: number) => {
    const mine = turn.current;
    const portion = loaded.portions.find((one) => one.key === key);
    if (!portion || portion.visits) return;
    const read = await readPortion(actions.shelf, filter, order, portion.after);
    if (typeof read !== 'string' && mine === turn.current) put(key, read.visits);
  };
  return {
    state: loaded.state,
    error: loaded.error,
    portions: loaded.portions,
    isWhole: loaded.state === 'ready' && loaded.next === null,
    more: () => loaded.next && void load(loaded.next),
    letGo: (key) => put(key, null),
    bringBack: (key) => void bringBack(key),
    reload: begin,
  };
}
