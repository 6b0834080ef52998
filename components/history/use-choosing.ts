import { useRef, useState } from 'preact/hooks';
import type { Visit } from '../../utils/history/visit';
import type { Choosing } from './VisitRows';

export interface Chosen extends Choosing {
  visits: readonly Visit[];
  /** Takes these, or none of them where all are taken already. */
  toggle(visits: readonly Visit[]): void;
  clear(): void;
}

/** The visits that are chosen for doing something with many at once. */
export function useChoosing(shown: readonly Visit[]): Chosen {
  const [taken, setTaken] = useState<ReadonlyMap<string, Visit>>(new Map());
  const last = useRef<string | null>(null);
  const set = (visits: readonly Visit[], chosen: boolean) =>
    setTaken((before) => {
      const after = new Map(before);
      for (const visit of visits) chosen ? after.set(visit.id, visit) : after.delete(visit.id);
      return after;
    });
  /** From the row that was chosen last to this one, as in every list of files. */
  const stretch = (visit: Visit): readonly Visit[] => {
    const ends = [shown.findIndex(({ id }) => id === last.current), shown.findIndex(({ id }) => id === visit.id)];
    const [from = 0, to = 0] = ends.sort((a, b) => a - b);
    return from < 0 ? [visit] : shown.slice(from, to + 1);
  };
  return {
    chosen: new Set(taken.keys()),
    visits: [...taken.values()],
    onChoose(visit, chosen, withShift) {
      set(withShift ? stretch(visit) : [visit], chosen);
      last.current = visit.id;
    },
    toggle: (visits) =>
      set(
        visits,
        visits.some(({ id }) => !taken.has(id)),
      ),
    clear: () => setTaken(new Map()),
  };
}
