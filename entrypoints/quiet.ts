import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringPhrases } from '@/utils/browser/phrases-ahead';
import { quietPage } from '@/utils/browser/quiet';

export default defineUnlistedScript(() => {
  void quietPage(document, window.location.hostname);
  bringPhrases(document);
});
