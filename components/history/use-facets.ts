import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import type { ShelfFacets } from '../../utils/browser/history-shelf';

/** What the filters offer; null while it is on its way, or cannot be read. */
export function useFacets({ facets }: Pick<HistoryActions, 'facets'>): { facets: ShelfFacets | null; reload(): void } {
  const [known, setKnown] = useState<ShelfFacets | null>(null);
  const reload = useCallback(() => void facets().then((reply) => setKnown(reply.ok ? reply.value : null)), [facets]);
  useEffect(reload, [reload]);
  return { facets: known, reload };
}
