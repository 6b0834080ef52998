/** What the options page says of the filter lists. */
import type { FilterLists } from '../filters/format';
import { browser } from './api';
import { type FilterState, filterState } from './filter-storage';

export interface FilterFacts {
  /** Null where the package's own file cannot be read. */
  lists: FilterLists | null;
  /** How the storing of the lists went; null before it was tried. */
  state: FilterState['state'] | null;
}

/** Never throws: an options page that cannot say something still has to open. */
export async function readFilterFacts(): Promise<FilterFacts> {
  const [lists, state] = await Promise.all([
    fetch(browser.runtime.getURL('filters/lists.json'))
      .then((answer) => answer.json() as Promise<FilterLists>)
      .catch(() => null),
    filterState(),
  ]);
  return { lists, state: state?.state ?? null };
}
