/** The demo site, which several sections of the part `cost` open. */
import { fileURLToPath } from 'node:url';
import { folderSite, type Site } from '../../../tests/support/news-server';

const HOST = 'www.kabarbening.example';

/** Its origin. */
export const DEMO = `https://${HOST}`;
/** An article with every nuisance. */
export const DEMO_ARTICLE = `${DEMO}/read/2026/11/20/081500/sungai-bening-kembali-dihuni-berang-berang`;
export const demoSite: Site = folderSite(HOST, fileURLToPath(new URL('../../../tests/demo-site', import.meta.url)));
