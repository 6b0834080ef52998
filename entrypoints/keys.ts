import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForKeysFirst } from '@/utils/browser/guards/early-keys';

/** The content script of the pages that veil.js leaves alone; registered in page-start.ts. */
export default defineUnlistedScript(() => listenForKeysFirst(window));
