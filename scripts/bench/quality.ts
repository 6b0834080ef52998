/**
 * The part `quality`: what comes out of pages with gold text, in real Chromium, with peers in the same run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inProject } from '../support/project';
import type { QualityOptions } from './arguments';
import { openCorpus, type PageSet } from './corpus';
import { bundleExtractor, type ExtractorName, OWN, versionOf } from './extractors';
import { originOf } from './known-sets';
import { MeasuringBrowser } from './measuring-browser';
import { ownPages } from './own-pages';
import { readmeSection, type SetReport, withSection } from './readme';
import { runSet, type SetResult } from './run-set';
import { summarise } from './score/summary';
import { plainTable, tablesOf } from './tables';
import { printWorst } from './worst';

const CALLS = 3;
const TIMEOUT = 20_000;
/** Times are told as a multiple of this one's, where it runs. */
const REFERENCE = 'readability';
const NAMED_FAULTS = 20;

/** The pages that the options name: a corpus, or the project's own. @throws Error where a set is not there */
export function openSets({ corpus, sets }: QualityOptions): PageSet[] {
  // As the user wrote it, from where the user stands.
  if (corpus !== null) return openCorpus(resolve(process.env.JERNIH_CALLED_FROM ?? process.cwd(), corpus), sets);
  const own = ownPages();
  const missing = sets?.filter((name) => !own.some((set) => set.name === name)) ?? [];
  if (missing.length > 0) {
    throw new Error(
      `no set ${missing.join(', ')} in the project; there are: ${own.map(({ name }) => name).join(', ')}`,
    );
  }
  return own.filter(({ name }) => sets?.includes(name) ?? true);
}

function reportOf({ set, scores, skipped }: SetResult): SetReport {
  const reference = scores.get(REFERENCE) ?? null;
  const summaries = [...scores].map(([name, pages]) => summarise(name, pages, reference));
  return { set, pages: summaries[0]?.pages ?? 0, skipped: skipped.length, summaries };
}

function printSet(result: SetResult, report: SetReport, worst: number): void {
  const origin = originOf(result.set);
  console.log(`\n== ${result.set}: ${report.pages} ${origin?.pages ?? 'pages'}`);
  if (origin) console.log(origin.note);
  for (const table of tablesOf(report.summaries)) console.log(`\n${plainTable(table)}`);
  if (report.skipped > 0) console.log(`\n${report.skipped} not measured:`);
  for (const { id, reason } of result.skipped.slice(0, NAMED_FAULTS)) console.log(`  ${id}: ${reason}`);
  if (report.skipped > NAMED_FAULTS) console.log(`  … ${report.skipped - NAMED_FAULTS} more`);
  printWorst(result, OWN, worst);
}

function writeReadme(reports: SetReport[], browser: string, names: readonly ExtractorName[]): void {
  const file = inProject('README.md');
  const day = new Date().toISOString().slice(0, 10);
  const extractors = names.map((name) => ({ name, version: versionOf(name) }));
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), readmeSection(reports, { day, browser, extractors })));
  console.log('\nREADME.md has the new table.');
}

/** Never one line per page on a log, but a sign of life on long runs. */
function progressOf(set: string): (done: number, of: number) => void {
  return (done, of) => {
    if (done % 100 === 0 && done < of) console.log(`${set}: ${done} of ${of} pages …`);
  };
}

/**
 * Measures, prints, and writes the README's table where it is asked to.
 * @throws Error for a corpus that cannot be opened, where nothing at all could be measured, and without a Chromium.
 */
export async function measureQuality(options: QualityOptions): Promise<void> {
  const sets = openSets(options);
  const names: ExtractorName[] = [OWN, ...options.peers];
  const extractors = await Promise.all(names.map((name) => bundleExtractor(name)));
  const browser = new MeasuringBrowser({ calls: CALLS, timeout: TIMEOUT });
  try {
    const version = await browser.version();
    console.log(`Extraction in ${version}: ${names.map((name) => `${name} ${versionOf(name)}`).join(', ')}`);
    const reports: SetReport[] = [];
    for (const set of sets) {
      const result = await runSet(browser, set, { extractors, limit: options.limit, onPage: progressOf(set.name) });
      reports.push(reportOf(result));
      printSet(result, reportOf(result), options.worst);
    }
    if (reports.every(({ pages }) => pages === 0)) throw new Error('no page could be measured');
    if (options.writeReadme) writeReadme(reports, version, names);
  } finally {
    await browser.close();
  }
}
