import { expect, test } from 'vitest';
import { isKept, keeping } from '../../../utils/sites/unkept';

test('a site is left out with its subdomains, and no other', () => {
  expect(isKept(['bank.example'], 'bank.example')).toBe(false);
  expect(isKept(['bank.example'], 'www.bank.example')).toBe(false);
  expect(isKept(['bank.example'], 'riverbank.example')).toBe(true);
  expect(isKept([], 'bank.example')).toBe(true);
});

test('is taken in again by any of its hosts', () => {
  const left = keeping(['zoo.example'], { host: 'www.bank.example', site: 'bank.example', keep: false });
  expect(left).toEqual(['bank.example', 'zoo.example']);
  expect(keeping(left, { host: 'm.bank.example', site: 'bank.example', keep: false })).toEqual(left);
  expect(keeping(left, { host: 'm.bank.example', site: 'bank.example', keep: true })).toEqual(['zoo.example']);
});
