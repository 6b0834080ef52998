import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPageReport } from '@/utils/browser/page-report';

export default defineUnlistedScript(() => {
  startPageReport(document, window);
});
