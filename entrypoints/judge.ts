import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startJudge } from '@/utils/browser/judge';

export default defineUnlistedScript(() => {
  startJudge(document, window);
});
