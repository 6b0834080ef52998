import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startConsent } from '@/utils/browser/consent';

export default defineUnlistedScript(() => {
  startConsent(document);
});
