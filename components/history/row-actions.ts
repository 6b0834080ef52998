import type { Visit } from '../../utils/history/visit';

/** What a row of the history can ask for, by its buttons and by keys. */
export interface RowActions {
  /** `copy`: in the reading view, from this machine, where a copy is kept; on the web otherwise. */
  open(visit: Visit, where: 'copy' | 'web'): void;
  star(visits: readonly Visit[], starred: boolean): void;
  remove(visits: readonly Visit[]): void;
}
