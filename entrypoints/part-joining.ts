import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { joinPages } from '@/utils/browser/page-joining';
import { providePart } from '@/utils/browser/provide-part';

export default defineUnlistedScript(() => providePart('joining', { joinPages }));
