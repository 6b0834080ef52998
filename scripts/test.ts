/** `npm test [-- STAGE…]`: everything that must hold, in stages; the last line has the counts. */
import { type BrowserKind, findBrowser, installHint, installOnDebian } from '../tests/support/browsers/find-browser';
import { checkBundle } from './bundle-size';
import { build, builtExtension } from './support/build';
import { commandOf, inProject, runNode } from './support/project';
import { runVitest, runVitestWithSecondLook } from './support/run-vitest';
import {
  type Counts,
  FAILED,
  PASSED,
  runStages,
  SKIPPED,
  type Stage,
  selectStages,
  summary,
  verdict,
} from './support/stages';

const browsers = process.env.JERNIH_BROWSERS ?? 'chromium,firefox';
const isCi = !['', '0', 'false'].includes(process.env.CI ?? '');

function neededKinds(): BrowserKind[] {
  return browsers.split(',').map((name) => (name === 'firefox' ? 'firefox' : 'chrome'));
}

/** Both browsers are there, or get installed where this may be done. */
async function ensureBrowsers(): Promise<Counts> {
  let missing = 0;
  for (const kind of neededKinds()) {
    const found = findBrowser(kind) ?? (installOnDebian(kind) ? findBrowser(kind) : null);
    if (found) console.log(`${kind}: ${found.name} (${found.path})`);
    else console.log(`${kind}: ${isCi ? 'MISSING' : 'its tests are skipped'}; to install it: ${installHint(kind)}`);
    if (!found) missing += 1;
  }
  if (missing === 0) return PASSED;
  return isCi ? FAILED : SKIPPED;
}

async function run(packageName: string, command: string, ...args: string[]): Promise<boolean> {
  return (await runNode([commandOf(packageName, command), ...args])) === 0;
}

async function checkTypes(): Promise<Counts> {
  // It writes the types that tsconfig.json extends.
  if (!(await run('wxt', 'wxt', 'prepare'))) return FAILED;
  return verdict(await run('typescript', 'tsc', '--noEmit'));
}

async function endToEnd(selected: Stage[]): Promise<Counts> {
  for (const kind of ['chrome', 'firefox'] as const) {
    // Built a moment ago, or asked for alone: then what lies there must not be older than its sources.
    if (!selected.some(({ name }) => name === `build-${kind}`)) await builtExtension(kind);
  }
  return runVitestWithSecondLook(['--config', 'tests/e2e/vitest.config.ts'], { JERNIH_BROWSERS: browsers });
}

function allStages(selected: () => Stage[]): Stage[] {
  const lintFirefox = ['lint', '-s', inProject('.output', 'firefox-mv3'), '--no-config-discovery'];
  return [
    { name: 'setup', title: 'browsers for the end-to-end tests', run: ensureBrowsers },
    { name: 'types', title: 'tsc --noEmit', run: checkTypes },
    { name: 'lint', title: 'biome check', run: async () => verdict(await run('@biomejs/biome', 'biome', 'check')) },
    { name: 'unit', title: 'unit tests', run: () => runVitest([]) },
    { name: 'build-chrome', title: 'wxt build -b chrome', run: async () => verdict(await build('chrome')) },
    { name: 'build-firefox', title: 'wxt build -b firefox', run: async () => verdict(await build('firefox')) },
    {
      name: 'web-ext',
      title: 'web-ext lint (what addons.mozilla.org checks)',
      needs: ['build-firefox'],
      run: async () => verdict(await run('web-ext', 'web-ext', ...lintFirefox)),
    },
    {
      name: 'bundles',
      title: 'sizes of the built scripts',
      needs: ['build-chrome', 'build-firefox'],
      run: async () => verdict([checkBundle('chrome'), checkBundle('firefox')].every(Boolean)),
    },
    {
      name: 'e2e',
      title: `end-to-end tests in ${browsers}`,
      needs: ['build-chrome', 'build-firefox'],
      run: () => endToEnd(selected()),
    },
  ];
}

async function main(): Promise<Counts> {
  let selected: Stage[] = [];
  try {
    selected = selectStages(
      allStages(() => selected),
      process.argv.slice(2),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
  return runStages(selected);
}

const total = await main();
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
