import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForKeysFirst } from '@/utils/browser/guards/early-keys';
import { veilPage } from '@/utils/browser/veil';

/** The content script that is there before the page's own, nearly everywhere; registered in page-start.ts. */
export default defineUnlistedScript(() => {
  // The storage answers while the rest goes on.
  veilPage(document, window.location.hostname);
  listenForKeysFirst(window);
});
