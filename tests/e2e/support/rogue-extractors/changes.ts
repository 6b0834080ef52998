/** Works on the live page, as no extension may. */
import { offer } from '../../../../scripts/bench/in-page/measure';

offer({
  extract(document) {
    for (const paragraph of document.querySelectorAll('p')) paragraph.remove();
    return null;
  },
});
