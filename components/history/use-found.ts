import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import type { ShelfPlace } from '../../utils/browser/history-shelf';
import { namedBy, type ShelfFilter } from '../../utils/history/shelf';
import type { Visit } from '../../utils/history/visit';
import type { ShownVisit } from './VisitRow';

/** Letters that are typed within this time are looked for at once. */
const PAUSE_MS = 80;
/** One Latin letter stands in every text. */
const isWorthIt = (typed: string) => typed.trim().length > 1 || /[^\s!-\u024f]/.test(typed);
/** More than anybody looks through; who does not find it there types another word. */
const ENOUGH = 200;
const PORTION = 100;

export interface Found {
  /** `looking` while more may come. */
  state: 'looking' | 'done' | 'failed';
  rows: readonly ShownVisit[];
}

type Answer = Pick<HistoryActions, 'search' | 'shelf'>;

/** Puts rows together, each article once; what came first stays. */
function join(rows: readonly ShownVisit[], more: readonly ShownVisit[]): ShownVisit[] {
  const known = new Set(rows.map(({ visit }) => visit.id));
  return [...rows, ...more.filter(({ visit }) => !known.has(visit.id))];
}

/** What stands in the texts, by their index; then what only has the words in its name, by a walk through the records. */
async function* lookFor(actions: Answer, typed: string, filter: ShelfFilter): AsyncGenerator<Found> {
  const inText = isWorthIt(typed) ? await actions.search(typed, filter) : { ok: true as const, value: [] };
  let rows: ShownVisit[] = inText.ok ? inText.value : [];
  yield { state: 'looking', rows };
  let after: ShelfPlace | null = null;
  do {
    const reply: Awaited<ReturnType<Answer['shelf']>> = await actions.shelf({
      filter,
      order: 'latest',
      typed,
      after,
      limit: PORTION,
    });
    if (!reply.ok) {
      yield { state: 'failed', rows };
      return;
    }
    rows = join(
      rows,
      reply.value.visits.map((visit) => ({ visit })),
    );
    after = reply.value.next;
    yield { state: after ? 'looking' : 'done', rows };
  } while (after && rows.length < ENOUGH);
  yield { state: 'done', rows };
}

/**
 * What is found of what was typed, as it comes; null while nothing is looked for.
 * @param here visits that are on the page already: those among them that fit are there at once
 */
export function useFound(actions: Answer, typed: string, filter: ShelfFilter, here: readonly Visit[]): Found | null {
  const [found, setFound] = useState<{ typed: string; found: Found } | null>(null);
  const wanted = JSON.stringify(filter);
  useEffect(() => {
    if (typed.trim() === '') {
      setFound(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      for await (const next of lookFor(actions, typed, JSON.parse(wanted))) {
        // An answer that comes late must not replace that to what was typed since.
        if (!current) return;
        setFound({ typed, found: next });
      }
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [actions, typed, wanted]);
  const atOnce = useMemo(() => here.filter(namedBy(typed)).map((visit) => ({ visit })), [here, typed]);
  if (typed.trim() === '') return null;
  const came = found?.typed === typed ? found.found : null;
  return { state: came?.state ?? 'looking', rows: join(came?.rows ?? [], atOnce) };
}
