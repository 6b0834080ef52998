/** Runs vitest with its usual output shown, and counts its tests from its JSON report. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, runNode } from './project';
import { type Counts, FAILED } from './stages';
import { countsOf, failedFiles, type Report, withSecondLook } from './vitest-report';

/** More failing files than these are no accident of a busy machine. */
const MOST_LOOKED_AT_AGAIN = 3;

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
 * As `runVitest`, for tests of real browsers on whatever machine this is: up to three files that failed are run once
 * more, alone. What fails twice has failed; what passes alone is named as unsteady in the notes, to be mended.
 */
export async function runVitestWithSecondLook(args: string[], env: Record<string, string> = {}): Promise<Counts> {
  const first = await run(args, env);
  if (!first.report) return FAILED;
  const files = failedFiles(first.report);
  const counts = countsOf(first.report, first.exitCode);
  if (files.length === 0 || files.length > MOST_LOOKED_AT_AGAIN) return counts;
  console.log(`\nonce more, alone: ${files.join(', ')}`);
  const second = await run([...args, '--no-file-parallelism', ...files], env);
  if (!second.report) return counts;
  const final = countsOf(withSecondLook(first.report, second.report), second.exitCode);
  const unsteady = (counts.notes ?? []).filter((note) => !final.notes?.includes(note));
  return { ...final, notes: [...(final.notes ?? []), ...unsteady.map((note) => note.replace('failed', 'unsteady'))] };
}
