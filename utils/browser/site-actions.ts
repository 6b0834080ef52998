/** What can be done with the site of a page, from the popup and from the reading view. */
import type { HiddenEntry } from '../nags';
import type { Cleanings } from '../sites/cleanings';
import type { Reply, SiteState } from './contract';
import { callBackground } from './messages';

export interface SiteActions {
  describe(): Promise<Reply<SiteState>>;
  switch(kinds: Cleanings, off: boolean): Promise<Reply<SiteState>>;
  switchEverywhere(kinds: Cleanings, off: boolean): Promise<Reply<SiteState>>;
  /** Whether what is read on the site is kept in the history. */
  keep(keep: boolean): Promise<Reply<SiteState>>;
  /** Whether articles of the site open in the reading view by themselves. */
  openByItself(open: boolean): Promise<Reply<SiteState>>;
  /** What is hidden on the page. */
  hidden(): Promise<Reply<HiddenEntry[]>>;
  /** Puts one thing back that is hidden on the page, or all (null); answers what is hidden still. */
  putBack(id: number | null): Promise<Reply<HiddenEntry[]>>;
  reload(): void;
}

/**
 * @param url the page's address
 * @param onPage what only the page's own script, or a call to it, can do
 */
export function siteActions(url: string, onPage: Pick<SiteActions, 'hidden' | 'putBack' | 'reload'>): SiteActions {
  return {
    ...onPage,
    describe: () => callBackground('site/describe', { url }),
    keep: (keep) => callBackground('site/keep', { url, keep }),
    openByItself: (open) => callBackground('site/open-by-itself', { url, open }),
    switch: (kinds, off) => callBackground('site/switch', { url, kinds, off }),
    switchEverywhere: (kinds, off) => callBackground('site/switch-everywhere', { url, kinds, off }),
  };
}
