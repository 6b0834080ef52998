import { expect, test } from 'vitest';
import { type Cleanings, isOfSite, offOn, switched } from '@/utils/sites/cleanings';

const ALL: Cleanings = ['ads', 'nags', 'consent'];

test('a host is of its site and of no other that ends alike', () => {
  expect(isOfSite('kompas.com', 'kompas.com')).toBe(true);
  expect(isOfSite('nasional.kompas.com', 'kompas.com')).toBe(true);
  expect(isOfSite('notkompas.com', 'kompas.com')).toBe(false);
  expect(isOfSite('com', 'kompas.com')).toBe(false);
});

test('what is off on a host adds up, in one order', () => {
  const sites: Record<string, Cleanings> = { 'a.example': ['consent'], 'b.a.example': ['ads'], 'c.example': ALL };
  expect(offOn(sites, 'b.a.example')).toEqual(['ads', 'consent']);
  expect(offOn(sites, 'a.example')).toEqual(['consent']);
  expect(offOn(sites, 'd.example')).toEqual([]);
});

test('a switch changes its own site and its own kinds', () => {
  const on = { host: 'www.a.example', site: 'a.example' };
  const first = switched({ 'c.example': ['ads'] }, { ...on, kinds: ['nags'], off: true });
  expect(first).toEqual({ 'c.example': ['ads'], 'a.example': ['nags'] });
  const second = switched(first, { ...on, kinds: ['ads'], off: true });
  expect(second).toEqual({ 'c.example': ['ads'], 'a.example': ['ads', 'nags'] });
  const third = switched(second, { ...on, kinds: ['ads', 'nags'], off: false });
  expect(third).toEqual({ 'c.example': ['ads'] });
});

test('an older record of the same host does not stand against a switch', () => {
  const sites: Record<string, Cleanings> = { 'www.a.example': ALL };
  const after = switched(sites, { host: 'www.a.example', site: 'a.example', kinds: ['ads'], off: false });
  expect(offOn(after, 'www.a.example')).toEqual(['nags', 'consent']);
  expect(after).toEqual({ 'a.example': ['nags', 'consent'] });
});
