/** What ends the matter without weighing anything. */

const FRONT_PAGE =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default|beranda|startseite|accueil)(?:\.\w+)?\/?)?$/i;
/** Old addresses keep everything behind the question mark. */
const NUMBERED = /[?&](?:p|id|nid|page_id|article(?:id)?|story(?:id)?|news(?:id)?)=\d/i;
const SEARCH = /\/(?:search|cari|pencarian|suche|recherche|buscar|busca|ricerca|zoeken)(?:\.\w+)?(?:\/|$)/i;
const ASKED = /[?&](?:q|query|search|keywords?)=/i;

/** Why a page is no article whatever it holds; `undefined` if nothing says so. */
export function vetoOf(document: Document, { pathname, search }: URL): string | undefined {
  if (!document.body || !/html/.test(document.contentType)) return 'no-html';
  if (FRONT_PAGE.test(pathname) && !NUMBERED.test(search)) return 'front-page';
  const segments = pathname.split('/').filter(Boolean);
  if (SEARCH.test(pathname) || (segments.length < 2 && ASKED.test(search))) return 'search';
}
