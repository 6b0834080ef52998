import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForKeysFirst } from '@/utils/browser/guards/early-keys';
import { onPageChange } from '@/utils/browser/page-signals';
import { lookAtPage } from '@/utils/browser/spotter';

/** The content script of every page; registered in wxt.config.ts, where the reason stands. */
export default defineUnlistedScript(() => {
  listenForKeysFirst(window);
  onPageChange(document, window, () => lookAtPage(document, window));
});
