import regular from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?inline';
import bold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '@/utils/browser/provide-part';

// Without its italics, 300 KB more: the browser slants the upright letters, which keep their weighted feet.
export default defineUnlistedScript(() => {
  providePart('font-dyslexic', {
    faces: [
      { weight: '400', style: 'normal', data: regular },
      { weight: '700', style: 'normal', data: bold },
    ],
  });
});
