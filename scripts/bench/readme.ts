/** The table in README.md, between two markers that people see only in its source. */
import { originOf } from './known-sets';
import type { Summary } from './score/summary';
import { digestOf, markdownTable } from './tables';

const BEGIN = '<!-- bench: written by `npm run bench -- quality … --write-readme` -->';
const END = '<!-- /bench -->';

export interface SetReport {
  set: string;
  /** Pages that were measured, and such as could not be. */
  pages: number;
  skipped: number;
  summaries: Summary[];
}

export interface RunFacts {
  /** The day of the run, `2026-11-23`. */
  day: string;
  /** The browser's name and version. */
  browser: string;
  /** Name and version of each extractor. */
  extractors: { name: string; version: string }[];
}

const DEFINITIONS = `wF1n: word F1 against the gold text, title, caption, byline and date lines left out; para, lead, subhd: gold
paragraphs, deks, sub-heads that are there; noise: output lines that are not in the gold; perfect: pages with no noise
line and no lost paragraph; title, author, day: pages where it is right; spotting: whether the page is said to be an
article; ms: wall time of a call on a page, the median of three and the first one, Jernih's with sanitising and
Readability's with the clone that it needs; × Readability: the median page's time in Readability's on the same page;
page changed: pages whose live document was changed. Times compare only within this run.`;

function setLines({ set, pages, skipped, summaries }: SetReport): string[] {
  const origin = originOf(set);
  const table = digestOf(summaries);
  const lost = skipped > 0 ? ` ${skipped} more could not be measured.` : '';
  return [
    `**${set}**: ${pages} ${origin?.pages ?? 'pages'}.${lost}${origin ? ` ${origin.note}` : ''}`,
    table ? markdownTable(table) : 'Nothing was measured.',
  ];
}

/** What stands between the markers. */
export function readmeSection(sets: readonly SetReport[], { day, browser, extractors }: RunFacts): string {
  const versions = extractors.map(({ name, version }) => `${name} ${version}`).join(', ');
  const names = sets.map(({ set }) => set).join(',');
  const peers =
    extractors
      .slice(1)
      .map(({ name }) => name)
      .join(',') || 'none';
  return [
    `Measured on ${day} in ${browser}, all in one run: ${versions}.`,
    ...sets.flatMap(setLines),
    DEFINITIONS,
    `To repeat it, with a corpus that has ${sets.length === 1 ? 'this set' : 'these sets'} in the folder CORPUS:`,
    `\`\`\`sh\nnpm run bench -- quality --corpus CORPUS --set ${names} --peers ${peers} --write-readme\n\`\`\``,
  ].join('\n\n');
}

/**
 * The README with another section between its markers.
 * @throws Error where it has not both markers, once each and in order.
 */
export function withSection(readme: string, section: string): string {
  const [before, rest, ...moreBegins] = readme.split(BEGIN);
  const [old, after, ...moreEnds] = rest?.split(END) ?? [];
  if (before === undefined || old === undefined || after === undefined || moreBegins.length + moreEnds.length > 0) {
    throw new Error(`README.md must have the lines “${BEGIN}” and “${END}” once each: that is where the table goes`);
  }
  return `${before}${BEGIN}\n\n${section}\n\n${END}${after}`;
}
