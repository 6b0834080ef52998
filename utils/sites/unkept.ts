/** Sites of which no reading history is kept, by their registrable domains; subdomains go with them. */
import { isOfSite } from './cleanings';

/** Whether what is read on a host may be kept. */
export const isKept = (unkept: readonly string[], host: string): boolean =>
  !unkept.some((site) => isOfSite(host, site));

/**
 * Leaves a site out of the history, or takes it in again.
 * @param host any host of the site
 * @param site the site, by which it is noted
 * @returns the list as it is afterwards
 */
export function keeping(
  unkept: readonly string[],
  { host, site, keep }: { host: string; site: string; keep: boolean },
): string[] {
  const others = unkept.filter((other) => !isOfSite(host, other));
  return keep ? others : [...others, site].sort();
}
