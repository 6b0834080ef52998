/** What axe finds on a page: WCAG 2.2 A and AA, the AAA rules about targets and contrast of text, good practice. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** How long nothing may have moved before it is looked at, ms: what is drawn next fades in, too. */
const REST_MS = 300;

/** Waits until what fades in is there: half faded in, nothing has the contrast that it is read with. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (rest) => {
    for (let still = performance.now(); performance.now() - still < rest; ) {
      const inView = document.querySelector('jernih-reader')?.shadowRoot?.getAnimations() ?? [];
      const ending = [...document.getAnimations(), ...inView].filter(
        ({ effect, playState }) => playState !== 'finished' && Number.isFinite(effect?.getComputedTiming().endTime),
      );
      // One that is called off has ended, too.
      await Promise.allSettled(ending.map(({ finished }) => finished));
      if (ending.length > 0) still = performance.now();
      await new Promise((next) => setTimeout(next, 30));
    }
  }, REST_MS);
}

/** Empty where all is well. @param context what axe looks at */
export async function axeViolations(page: Page, context: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(AXE, 'utf8'));
  await settled(page);
  return page.evaluate(async (what) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // Off unless it is named, whatever its tags say.
    const rules = { 'target-size': { enabled: true } };
    const found = await axe.run(what, { runOnly: tags, rules, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} ${JSON.stringify(target)} ${failureSummary?.replace(/\s+/g, ' ').slice(0, 200)}`,
      ),
    );
  }, context);
}
