import italic from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-italic.woff?inline';
import regular from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff?inline';
import boldItalic from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-italic.woff?inline';
import bold from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?inline';
import moreRegular from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-400-normal.woff?inline';
import moreBold from '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-ext-700-normal.woff?inline';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '@/utils/browser/provide-part';

/** Latin beyond that of western Europe: Polish, Turkish, Czech and their kin. */
const MORE = 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20C0';

export default defineUnlistedScript(() => {
  providePart('font-legible', {
    faces: [
      { weight: '400', style: 'normal', range: MORE, data: moreRegular },
      { weight: '700', style: 'normal', range: MORE, data: moreBold },
      { weight: '400', style: 'normal', data: regular },
      { weight: '400', style: 'italic', data: italic },
      { weight: '700', style: 'normal', data: bold },
      { weight: '700', style: 'italic', data: boldItalic },
    ],
  });
});
