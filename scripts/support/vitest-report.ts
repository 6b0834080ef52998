/** What vitest's JSON report says: how many tests passed, and by name those that did not. */
import type { Counts } from './stages';

interface TestFile {
  /** The path of the file. */
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string }[];
}

export interface Report {
  testResults: TestFile[];
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** A file that does not even load, or whose hooks fail, has no failed test in it: it is named itself. */
function failuresOf({ name, status, assertionResults }: TestFile): string[] {
  const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName.trim());
  if (failed.length > 0) return failed.map((test) => `${baseName(name)}: ${test}`);
  return status === 'failed' ? [baseName(name)] : [];
}

/** The paths of the files in which something failed. */
export function failedFiles({ testResults }: Report): string[] {
  return testResults.filter((file) => failuresOf(file).length > 0).map(({ name }) => name);
}

/**
 * The report's results added up, with the names of what failed.
 * @param exitCode vitest's own: errors outside of every test leave nothing but that.
 */
export function countsOf({ testResults }: Report, exitCode: number): Counts {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const notes = testResults.flatMap(failuresOf).map((name) => `failed: ${name}`);
  const failed = notes.length === 0 && exitCode !== 0 ? 1 : notes.length;
  const ran = tests.filter(({ status }) => status === 'failed').length + passed;
  return { passed, failed, skipped: tests.length - ran, notes };
}

/** One report of a run and of the run that looked at some of its files again: what the second says of them holds. */
export function withSecondLook(first: Report, second: Report): Report {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  return { testResults: first.testResults.map((file) => again.get(file.name) ?? file) };
}
