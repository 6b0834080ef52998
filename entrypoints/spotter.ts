import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onPageChange } from '@/utils/browser/page-signals';
import { lookAtPage } from '@/utils/browser/spotter';

/** The content script of every page, once it is parsed; registered in wxt.config.ts, where the reason stands. */
export default defineUnlistedScript(() => onPageChange(document, window, () => lookAtPage(document, window)));
