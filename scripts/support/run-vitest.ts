/** Runs vitest with its usual output shown, and counts its tests from its JSON report. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, runNode } from './project';
import { type Counts, FAILED } from './stages';
import { countsOf, failedFiles, failuresIn, type Report, withSecondLook } from './vitest-report';

/** More failing files than these are no accident of a busy machine. */
const MOST_LOOKED_AT_AGAIN = 6;
/** How often they are run again at most. */
const MORE_LOOKS = 2;

interface Run {
  exitCode: number;
  /** Missing where vitest crashed. */
  report?: Report;
}

async function run(args: string[], env: Record<string, string>): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'jernih-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const exitCode = await runNode([commandOf('vitest'), 'run', ...reporters, ...args], {
      env: { ...process.env, ...env },
    });
    if (!existsSync(file)) return { exitCode };
    return { exitCode, report: JSON.parse(readFileSync(file, 'utf8')) as Report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs vitest with these arguments; a crash without a report counts as one failed test. */
export async function runVitest(args: string[], env: Record<string, string> = {}): Promise<Counts> {
  const { exitCode, report } = await run(args, env);
  return report ? countsOf(report, exitCode) : FAILED;
}

/**
 * As `runVitest`, for tests of real browsers on whatever machine this is: up to six files that failed are run again,
 * alone and twice at most. What fails every time has failed; what passes once is named as unsteady in the notes, to be
 * mended.
 */
export async function runVitestWithSecondLook(args: string[], env: Record<string, string> = {}): Promise<Counts> {
  const first = await run(args, env);
  if (!first.report) return FAILED;
  let { report, exitCode } = first;
  const looks = [first.report];
  for (let look = 0; look < MORE_LOOKS; look++) {
    const files = failedFiles(report);
    if (files.length === 0 || files.length > MOST_LOOKED_AT_AGAIN) break;
    console.log(`\nonce more, alone: ${files.join(', ')}`);
    const again = await run([...args, '--no-file-parallelism', ...files], env);
    if (!again.report) break;
    looks.push(again.report);
    report = withSecondLook(report, again.report);
    // Failures that have a name are in the report; an error without one still fails the run.
    exitCode = failuresIn(again.report).length > 0 ? 0 : again.exitCode;
  }
  const counts = countsOf(report, exitCode);
  const failed = new Set(failuresIn(report));
  const unsteady = failuresIn(...looks).filter((name) => !failed.has(name));
  return { ...counts, notes: [...(counts.notes ?? []), ...unsteady.map((name) => `unsteady: ${name}`)] };
}
