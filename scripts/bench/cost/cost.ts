/** The part `cost`: what Jernih costs pages, by sections. Figures to read, not to assert: compare only within one run. */
import type { Site } from '../../../tests/support/news-server';
import { consentSites, measureConsent } from './consent';
import { measureLooks } from './nag-looks';
import { measurePages, pagesSites } from './pages';
import { measureSaved, savedSites } from './saved';
import { measureHeap, measureLarge, measureReturning, sideBySideSites } from './side-by-side';
import { type CostStage, withStage } from './stage';
import { measureIdle, measureStart, startSites } from './start';

type Section = (stage: CostStage) => Promise<void>;

/** The sections in the order in which they run; each prints its own figures. */
const SECTIONS: Record<string, Section> = {
  pages: ({ ours }) => measurePages(ours.session),
  veil: ({ ours }) => measureStart(ours.session),
  idle: async ({ ours, bare }) => {
    await measureIdle(ours.session);
    await measureLooks(bare.browser);
  },
  saved: measureSaved,
  consent: ({ ours }) => measureConsent(ours.session),
  heap: measureHeap,
  large: measureLarge,
};

/** A minute of waiting, while `MEANWHILE` goes on: a thread's own clock does not count others. */
const MINUTE = { returning: measureReturning } satisfies Record<string, Section>;
const MEANWHILE = ['heap', 'large'];

/** What `npm run bench -- cost` takes after its name. */
export const COST_SECTIONS: readonly string[] = [...Object.keys(SECTIONS), ...Object.keys(MINUTE)];

/** The first that answers for its host is asked: the one that answers for all stands last. */
const SITES: Site[] = [...pagesSites, ...startSites, ...consentSites, ...sideBySideSites, ...savedSites];

/** Prints the figures of some sections. @param names of COST_SECTIONS @throws Error without a Chromium. */
export async function measureCost(names: readonly string[]): Promise<void> {
  await withStage(SITES, async (stage) => {
    const run = async (wanted: (name: string) => boolean): Promise<void> => {
      for (const [name, section] of Object.entries(SECTIONS))
        if (names.includes(name) && wanted(name)) await section(stage);
    };
    await run((name) => !MEANWHILE.includes(name));
    await Promise.all([
      run((name) => MEANWHILE.includes(name)),
      names.includes('returning') ? MINUTE.returning(stage) : null,
    ]);
  });
}
