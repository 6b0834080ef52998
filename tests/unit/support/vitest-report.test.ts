import { expect, it } from 'vitest';
import { countsOf, failedFiles, failuresIn, type Report, withSecondLook } from '@/scripts/support/vitest-report';

const file = (name: string, ...tests: string[]) => ({
  name: `/somewhere/${name}`,
  status: tests.includes('failed') ? 'failed' : 'passed',
  assertionResults: tests.map((status, index) => ({ status, fullName: ` test ${index}` })),
});

const first: Report = {
  testResults: [
    file('good.test.ts', 'passed', 'pending'),
    file('shaky.test.ts', 'failed', 'passed'),
    { name: '/somewhere/no-browser.test.ts', status: 'failed', assertionResults: [] },
  ],
};

it('counts tests, and names what failed, a file whose browser did not start too', () => {
  expect(countsOf(first, 1)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 1,
    notes: ['failed: shaky.test.ts: test 0', 'failed: no-browser.test.ts'],
  });
  expect(failedFiles(first)).toEqual(['/somewhere/shaky.test.ts', '/somewhere/no-browser.test.ts']);
});

it('counts an error outside of every test', () => {
  expect(countsOf({ testResults: [file('good.test.ts', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
});

it('takes the second look for the files that were looked at again, and for no others', () => {
  const second: Report = {
    testResults: [file('shaky.test.ts', 'passed', 'passed'), file('no-browser.test.ts', 'failed')],
  };
  expect(countsOf(withSecondLook(first, second), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
    notes: ['failed: no-browser.test.ts: test 0'],
  });
});

it('fails what fails in both looks, not what fails in the second alone', () => {
  const other: Report = { testResults: [file('shaky.test.ts', 'passed', 'failed'), file('no-browser.test.ts')] };
  expect(countsOf(withSecondLook(first, other), 0)).toMatchObject({ passed: 3, failed: 0, notes: [] });
  const same: Report = { testResults: [file('shaky.test.ts', 'failed', 'failed')] };
  expect(countsOf(withSecondLook(first, same), 0).notes).toEqual([
    'failed: shaky.test.ts: test 0',
    'failed: no-browser.test.ts',
  ]);
  expect(failuresIn(first, other)).toEqual(['shaky.test.ts: test 0', 'no-browser.test.ts', 'shaky.test.ts: test 1']);
});

it('fails a file whose browser does not start the second time either', () => {
  const second: Report = {
    testResults: [{ name: '/somewhere/no-browser.test.ts', status: 'failed', assertionResults: [] }],
  };
  expect(countsOf(withSecondLook(first, second), 0).notes).toContain('failed: no-browser.test.ts');
});
