import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import regular from '@/assets/fonts/dyslexic-400.woff2?inline';
import bold from '@/assets/fonts/dyslexic-700.woff2?inline';
import { providePart } from '@/utils/browser/provide-part';

// Made by `npm run fonts`. Without italics, as large again: the browser slants the upright letters, which keep their weighted feet.
export default defineUnlistedScript(() => {
  providePart('font-dyslexic', {
    faces: [
      { weight: '400', style: 'normal', data: regular },
      { weight: '700', style: 'normal', data: bold },
    ],
  });
});
