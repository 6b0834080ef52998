/** A site is a host name, as the per-site settings keep it. */

/** The site of an http(s) URL, or null. */
export function siteOf(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname : null;
}

/** How a site is called on our pages. */
export function siteName(site: string): string {
  return site.replace(/^www\./, '');
}
