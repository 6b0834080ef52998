/** The ways in which a page is made quiet, each of which can be switched off on a site. */

export const CLEANINGS = ['ads', 'nags', 'consent'] as const;
export type CleaningKind = (typeof CLEANINGS)[number];
export type Cleanings = CleaningKind[];

/** Whether a host belongs to a site: is it, or is below it. */
export const isOfSite = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/**
 * What is switched off on a host.
 * @param sites what is off on which site, as the settings keep it
 */
export function offOn(sites: Record<string, Cleanings>, host: string): Cleanings {
  const off = new Set(Object.entries(sites).flatMap(([site, kinds]) => (isOfSite(host, site) ? kinds : [])));
  return CLEANINGS.filter((kind) => off.has(kind));
}

/**
 * Switches one or more cleanings on a site and leaves the others as they are.
 * @param host any host of the site
 * @param site the site, by which it is kept
 * @returns the record as it is afterwards; sites where everything is on are not in it
 */
export function switched(
  sites: Record<string, Cleanings>,
  { host, site, kinds, off }: { host: string; site: string; kinds: Cleanings; off: boolean },
): Record<string, Cleanings> {
  const before = new Set(offOn(sites, host));
  for (const kind of kinds) off ? before.add(kind) : before.delete(kind);
  // What an older record or another device has said of a subdomain would stand against it.
  const others = Object.entries(sites).filter(([other]) => !isOfSite(host, other));
  const after = CLEANINGS.filter((kind) => before.has(kind));
  return Object.fromEntries(after.length > 0 ? [...others, [site, after]] : others);
}
