/**
 * Puts webextension-polyfill in the place of `chrome` for the background and our own pages. Imported before everything
 * else there; scripts in pages go without it, for its 10 KB would be a tenth of the reading view (ARCHITECTURE.md).
 */
import polyfill from 'webextension-polyfill';
import { useApi } from './api';

useApi(polyfill);
