/** Lists of sites in the settings, by their registrable domains; subdomains go with them. */
import { isOfSite } from './cleanings';

/** Whether a host belongs to one of the sites. */
export const isListed = (sites: readonly string[], host: string): boolean => sites.some((site) => isOfSite(host, site));

/**
 * Puts a site on a list, or takes it off.
 * @param host any host of the site
 * @param site the site, by which it is noted
 * @returns the list as it is afterwards
 */
export function listing(
  sites: readonly string[],
  { host, site, listed }: { host: string; site: string; listed: boolean },
): string[] {
  const others = sites.filter((other) => !isOfSite(host, other));
  return listed ? [...others, site].sort() : others;
}
