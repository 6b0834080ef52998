import { useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import type { TakenOut } from '../../utils/browser/history-copies';
import type { Visit } from '../../utils/history/visit';
import type { RowActions } from './row-actions';

/** What was deleted last, with the way back. */
export interface Removed {
  visits: readonly Visit[];
  taken: readonly TakenOut[];
}

export interface Changes extends RowActions {
  /** The visits as they are after all changes, whatever list they come from. */
  see(visits: readonly Visit[]): Visit[];
  removed: Removed | null;
  /** The last change was refused by the database; all is as it was. */
  refused: boolean;
  undo(): void;
  dismiss(): void;
}

/** Deletions in one message: what was deleted comes back for the way back. */
const PORTION = 50;

const without = <T>(set: ReadonlySet<T>, gone: readonly T[]): Set<T> =>
  new Set([...set].filter((one) => !gone.includes(one)));

/**
 * What is done with rows, shown at once and written meanwhile: the lists themselves stay as they were loaded, and are
 * looked at through `see`.
 * @param onBack articles are back; a list that was loaded meanwhile has them not
 */
export function useChanges(actions: HistoryActions, onBack: (visits: readonly Visit[]) => void): Changes {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [stars, setStars] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [refused, setRefused] = useState(false);

  const remove = async (visits: readonly Visit[]) => {
    const ids = visits.map(({ id }) => id);
    setGone((before) => new Set([...before, ...ids]));
    const taken: TakenOut[] = [];
    let ok = true;
    for (let from = 0; ok && from < ids.length; from += PORTION) {
      const reply = await actions.remove(ids.slice(from, from + PORTION));
      ok = reply.ok;
      if (reply.ok) taken.push(...reply.value);
    }
    const deleted = taken.map(({ visit }) => visit);
    if (!ok) setGone((before) => without(before, ids.slice(taken.length)));
    setRefused(!ok);
    setRemoved(deleted.length > 0 ? { visits: deleted, taken } : null);
  };
  const undo = async () => {
    if (!removed) return;
    setRemoved(null);
    let ok = true;
    for (let from = 0; ok && from < removed.taken.length; from += PORTION)
      ok = (await actions.putBack(removed.taken.slice(from, from + PORTION))).ok;
    setRefused(!ok);
    if (!ok) {
      setRemoved(removed);
      return;
    }
    const back = removed.visits.map(({ id }) => id);
    setGone((before) => without(before, back));
    onBack(removed.visits);
  };
  const star = async (visits: readonly Visit[], starred: boolean) => {
    const ids = visits.map(({ id }) => id);
    const show = (to: (visit: Visit) => boolean) =>
      setStars((before) => new Map([...before, ...visits.map((visit) => [visit.id, to(visit)] as const)]));
    show(() => starred);
    const reply = await actions.star(ids, starred);
    setRefused(!reply.ok);
    if (!reply.ok) show((visit) => visit.starred ?? false);
  };
  const withStar = (visit: Visit): Visit => {
    const starred = stars.get(visit.id);
    return starred === undefined ? visit : { ...visit, starred };
  };
  return {
    see: (visits) => visits.filter(({ id }) => !gone.has(id)).map(withStar),
    removed,
    refused,
    undo: () => void undo(),
    dismiss: () => setRemoved(null),
    open: actions.open,
    star: (visits, starred) => void star(visits, starred),
    remove: (visits) => void remove(visits),
  };
}

/**
 * Where a row goes away with the button that was pressed, the focus goes on to the row that took its place.
 * @param root holds the rows
 * @returns the same actions, minding the focus
 */
export function useFocusAfterRemoval(
  root: { current: HTMLElement | null },
  { open, star, remove }: RowActions,
): RowActions {
  const place = useRef<number | null>(null);
  const links = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-visit-open]') ?? [])];
  useEffect(() => {
    if (place.current === null) return;
    const rows = links();
    (
      rows[Math.min(place.current, rows.length - 1)] ?? root.current?.querySelector<HTMLElement>('[data-filter]')
    )?.focus({
      preventScroll: true,
    });
    place.current = null;
  });
  return {
    open,
    star,
    remove(visits) {
      const row = document.activeElement?.closest('[data-visit]');
      const link = row?.querySelector<HTMLElement>('[data-visit-open]');
      if (link) place.current = links().indexOf(link);
      remove(visits);
    },
  };
}
