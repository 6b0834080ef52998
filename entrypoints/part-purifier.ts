import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { purify } from '@/utils/article/purify';
import { providePart } from '@/utils/browser/provide-part';

export default defineUnlistedScript(() => providePart('purifier', { purify }));
