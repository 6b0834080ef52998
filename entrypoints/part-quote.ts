import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linkToRange } from '@/utils/article/link-to-range';
import { providePart } from '@/utils/browser/provide-part';

export default defineUnlistedScript(() => providePart('quote', { link: linkToRange }));
