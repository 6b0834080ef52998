/** The per-site switch: host names without `www.`, each of which covers its subdomains. */

/** The site of an http(s) URL, or null. */
export function siteOf(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}

/** Whether a site, or one that it is a part of, was switched off. */
export function isSiteOff(site: string, sitesOff: readonly string[]): boolean {
  return sitesOff.some((off) => site === off || site.endsWith(`.${off}`));
}

/** The list after switching one site off, or on again (with whatever covers it). */
export function switchSite(site: string, off: boolean, sitesOff: readonly string[]): string[] {
  const others = sitesOff.filter((entry) => !isSiteOff(site, [entry]));
  return off ? [...others, site].sort() : others;
}
