/** Never comes back. */
import { offer } from '../../../../scripts/bench/in-page/measure';

offer({
  extract() {
    for (;;);
  },
});
