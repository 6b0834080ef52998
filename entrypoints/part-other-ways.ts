import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerOtherWays } from '@/utils/browser/other-ways';

export default defineUnlistedScript(offerOtherWays);
