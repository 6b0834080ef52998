/** The pages where an extractor does worst, with what is missing and what is extra. */
import type { SetResult } from './run-set';
import type { PageScore } from './score/page-score';

const LINES = 8;
const LETTERS = 110;

const scoreOf = ({ text }: PageScore): number | null => text && (text.f1Neutral ?? text.f1);

const shortened = (line: string): string => (line.length > LETTERS ? `${line.slice(0, LETTERS - 1)}…` : line);

function marked(mark: string, lines: readonly string[]): string[] {
  const more = lines.length > LINES ? [`${mark} … ${lines.length - LINES} more`] : [];
  return [...lines.slice(0, LINES).map((line) => `${mark} ${shortened(line)}`), ...more];
}

/**
 * The pages with the lowest word F1, worst first, as lines for a terminal; faultless ones are not listed.
 * @param extractor whose pages; the others' scores stand beside its own
 */
export function worstPages({ scores }: SetResult, extractor: string, count: number): string[] {
  const own = scores.get(extractor) ?? [];
  const others = [...scores].filter(([name]) => name !== extractor);
  const worst = own
    .flatMap((page) => {
      const score = scoreOf(page);
      const isFaultless = score === 1 && page.text?.missing.length === 0;
      return score === null || isFaultless ? [] : [{ page, score }];
    })
    .sort((a, b) => a.score - b.score)
    .slice(0, count);
  return worst.flatMap(({ page, score }) => {
    const beside = others.map(([name, pages]) => {
      const other = pages.find(({ id }) => id === page.id);
      return `; ${name} ${(other && scoreOf(other))?.toFixed(3) ?? '–'}`;
    });
    const lines = [...marked('-', page.text?.missing ?? []), ...marked('+', page.text?.extra ?? [])];
    const error = page.error ? [`error: ${page.error}`] : [];
    return [
      `${score.toFixed(3)}${beside.join('')}  ${page.id}  ${page.url}`,
      ...[...error, ...lines].map((line) => `    ${line}`),
    ];
  });
}

/** Prints them under a line that says whose they are; nothing where there are none. */
export function printWorst(result: SetResult, extractor: string, count: number): void {
  const lines = worstPages(result, extractor, count);
  if (lines.length > 0) console.log(`\nThe worst pages of ${extractor}, by word F1; - is missing, + is extra\n`);
  for (const line of lines) console.log(line);
}
