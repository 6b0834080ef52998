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

/** By name, what failed in any of these reports. */
export const failuresIn = (...reports: Report[]): string[] => [
  ...new Set(reports.flatMap(({ testResults }) => testResults.flatMap(failuresOf))),
];

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
  const notes = failuresIn({ testResults }).map((name) => `failed: ${name}`);
  const failed = notes.length === 0 && exitCode !== 0 ? 1 : notes.length;
  const ran = tests.filter(({ status }) => status === 'failed').length + passed;
  return { passed, failed, skipped: tests.length - ran, notes };
}

/** One file of two looks: a test that passed in either has passed, and what is only in the second is as it is there. */
function seenTwice(first: TestFile, second: TestFile): TestFile {
  const passedBefore = new Set(
    first.assertionResults.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName),
  );
  const assertionResults = second.assertionResults.map((test) =>
    test.status === 'failed' && passedBefore.has(test.fullName) ? { ...test, status: 'passed' } : test,
  );
  const isExplained = second.assertionResults.some(({ status }) => status === 'failed');
  const fails = isExplained ? assertionResults.some(({ status }) => status === 'failed') : second.status === 'failed';
  return { name: first.name, status: fails ? 'failed' : 'passed', assertionResults };
}

/**
 * One report of a run and of the run that looked at some of its files again: what failed in both has failed. Two tests
 * of one file that a busy machine hits one after the other are two accidents, and both are named as unsteady.
 */
export function withSecondLook(first: Report, second: Report): Report {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  return {
    testResults: first.testResults.map((file) => {
      const seen = again.get(file.name);
      return seen ? seenTwice(file, seen) : file;
    }),
  };
}
