/** Fails on every page. */
import { offer } from '../../../../scripts/bench/in-page/measure';

offer({
  extract() {
    throw new Error('not this page');
  },
});
