import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { veilPage } from '@/utils/browser/veil';

/** The content script that lays the filter lists over pages; registered in ad-styles.ts. */
export default defineUnlistedScript(() => {
  veilPage(document, window.location.hostname);
});
