import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForKeysFirst } from '@/utils/browser/guards/early-keys';

/** The content script of every page that must be there before the page's own; registered in wxt.config.ts. */
export default defineUnlistedScript(() => listenForKeysFirst(window));
