import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { joinPages } from '@/utils/browser/page-joining';
import { providePart } from '@/utils/browser/parts';

export default defineUnlistedScript(() => providePart('joining', { joinPages }));
