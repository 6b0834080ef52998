import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findEmbeds } from '@/utils/article/embeds';
import { providePart } from '@/utils/browser/provide-part';

export default defineUnlistedScript(() => providePart('embeds', { findEmbeds }));
