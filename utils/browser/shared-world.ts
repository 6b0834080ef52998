/** What our scripts in one page share: they live in the same isolated world, which the page cannot see. Types only but for the name. */
import type { Cleaning } from './cleaning';

interface SharedWorld {
  /** Judges the page again. Set by the judge once it is there. */
  jernihJudge?: () => void;
  jernihCleaning?: Cleaning;
  /** Set once the page report answers, so that a second injection answers nothing twice. */
  jernihPageReport?: true;
}

export const sharedWorld = globalThis as typeof globalThis & SharedWorld;
