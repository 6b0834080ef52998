import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startRefusing } from '@/utils/browser/refuse';

export default defineUnlistedScript(() => {
  startRefusing(document, window);
});
