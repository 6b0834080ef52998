import { expect, test } from 'vitest';
import { isListed, listing } from '../../../utils/sites/site-list';

test('a site is on a list with its subdomains, and no other', () => {
  expect(isListed(['bank.example'], 'bank.example')).toBe(true);
  expect(isListed(['bank.example'], 'www.bank.example')).toBe(true);
  expect(isListed(['bank.example'], 'riverbank.example')).toBe(false);
  expect(isListed([], 'bank.example')).toBe(false);
});

test('is taken off by any of its hosts', () => {
  const sites = listing(['zoo.example'], { host: 'www.bank.example', site: 'bank.example', listed: true });
  expect(sites).toEqual(['bank.example', 'zoo.example']);
  expect(listing(sites, { host: 'm.bank.example', site: 'bank.example', listed: true })).toEqual(sites);
  expect(listing(sites, { host: 'm.bank.example', site: 'bank.example', listed: false })).toEqual(['zoo.example']);
});
