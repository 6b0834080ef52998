/**
 * Ends of host names under which each name is a site of its own, besides the top-level domains: what registries of
 * countries sell under, and houses that give each writer a host name. Those that news sites have, not all that there are:
 * the Public Suffix List is ten times the size of the background that would load it.
 */

/** Second labels under the top-level domains of countries (`co` in `bbc.co.uk`). */
export const COUNTRY_SECOND_LEVELS: readonly string[] = [
  'ac',
  'biz',
  'co',
  'com',
  'desa',
  'ed',
  'edu',
  'gen',
  'go',
  'gob',
  'gouv',
  'gov',
  'govt',
  'gub',
  'id',
  'in',
  'info',
  'lg',
  'ltd',
  'me',
  'mil',
  'my',
  'ne',
  'net',
  'nic',
  'nom',
  'or',
  'org',
  'ponpes',
  'press',
  'sch',
  'school',
  'web',
];

/** Houses of many writers. */
export const SHARED_HOSTS: readonly string[] = [
  'blogspot.com',
  'github.io',
  'gitlab.io',
  'hatenablog.com',
  'livejournal.com',
  'medium.com',
  'netlify.app',
  'over-blog.com',
  'pages.dev',
  'substack.com',
  'tumblr.com',
  'typepad.com',
  'vercel.app',
  'web.app',
  'wordpress.com',
];
