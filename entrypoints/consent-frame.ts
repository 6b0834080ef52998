import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFrame } from '@/utils/browser/consent-frame';

/** The content script of consent platforms' frames; registered in consent-injection.ts. */
export default defineUnlistedScript(() => {
  void offerFrame(window);
});
