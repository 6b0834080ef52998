/** Takes attributes off and puts them back: no change but for their order, which means nothing. */
import { offer } from '../../../../scripts/bench/in-page/measure';

offer({
  extract(document) {
    for (const element of document.querySelectorAll('meta, img')) {
      const [first] = element.attributes;
      if (!first) continue;
      element.removeAttribute(first.name);
      element.setAttribute(first.name, first.value);
    }
    return null;
  },
});
