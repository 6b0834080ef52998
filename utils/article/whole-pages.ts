/** How sites address an article with all of its pages at once: data. */

/** Parameters as `name=value`, lower case. */
export const WHOLE_PARAMETERS: ReadonlySet<string> = new Set([
  'page=all',
  'pages=all',
  'showpage=all',
  'halaman=all',
  'halaman=semua',
  'seite=all',
  'view=all',
  'viewall=1',
  'viewall=true',
  'single=1',
  'singlepage=1',
  'singlepage=true',
  'fullpage=1',
  'onepage=1',
  'p=all',
]);

/** Last segments of a path. */
export const WHOLE_SEGMENT = /^(.+)\/(?:all|semua|komplettansicht|single-page|singlepage|view-all)$/i;

/**
 * Sites that answer such an address although their pagers do not link to it. It is asked for only where a page has a
 * pager, so that an article of one page costs no request. A host stands for its subdomains.
 */
export const WHOLE_BY_HOST: Readonly<Record<string, string>> = {
  'antaranews.com': 'page=all',
  'bisnis.com': 'page=all',
  'cnbcindonesia.com': 'page=all',
  'cnnindonesia.com': 'page=all',
  'detik.com': 'single=1',
  'grid.id': 'page=all',
  'gridoto.com': 'page=all',
  'idntimes.com': 'page=all',
  'jawapos.com': 'page=all',
  'kompas.com': 'page=all',
  'kompas.tv': 'page=all',
  'kompasiana.com': 'page=all',
  'kontan.co.id': 'page=all',
  'merdeka.com': 'page=all',
  'motorplus-online.com': 'page=all',
  'okezone.com': 'page=all',
  'pikiran-rakyat.com': 'page=all',
  'poskota.co.id': 'view=all',
  'republika.co.id': 'page=all',
  'sindonews.com': 'showpage=all',
  'suara.com': 'page=all',
  'tempo.co': 'page=all',
  'tribunnews.com': 'page=all',
  'viva.co.id': 'page=all',
};
