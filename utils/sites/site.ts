/** The host and the site of a page, and how a site is called on our pages. */
import { COUNTRY_SECOND_LEVELS, SHARED_HOSTS } from './suffixes';

/** The host name of an http(s) URL, or null. */
export function hostOf(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname : null;
}

/** An address has no domain: IPv6 in brackets, IPv4 in digits. */
const isAddress = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host);

/**
 * The site that a host belongs to, as `detik.com` of `news.detik.com`: its registrable domain, near enough. Where a
 * registry is not known the site is one label too short, and takes in its neighbours.
 */
export function siteOfHost(host: string): string {
  if (isAddress(host)) return host;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isCountrys = top.length === 2 && COUNTRY_SECOND_LEVELS.includes(second);
  const isShared = SHARED_HOSTS.includes(`${second}.${top}`);
  return labels.slice(isCountrys || isShared ? -3 : -2).join('.');
}

/** How a site is called on our pages. */
export function siteName(site: string): string {
  return site.replace(/^www\./, '');
}
