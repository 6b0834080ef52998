/** Runs vitest with its usual output shown, and counts its tests from its JSON report. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, runNode } from './project';
import { type Counts, FAILED } from './stages';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

function countsOf(report: Report, exitCode: number): Counts {
  // A file that does not even load has no failed test in it.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    // Errors outside of every test leave only the exit code.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Runs vitest with these arguments; a crash without a report counts as one failed test. */
export async function runVitest(args: string[], env: Record<string, string> = {}): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'jernih-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const exitCode = await runNode([commandOf('vitest'), 'run', ...reporters, ...args], {
      env: { ...process.env, ...env },
    });
    if (!existsSync(file)) return FAILED;
    return countsOf(JSON.parse(readFileSync(file, 'utf8')) as Report, exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
