import { expect, test } from 'vitest';
import { hostOf, siteName, siteOfHost } from '../../../utils/sites/site';

test('only web pages belong to a site', () => {
  expect(hostOf('https://www.kompas.com/read/1?page=all')).toBe('www.kompas.com');
  expect(hostOf('HTTP://News.Example:8080/')).toBe('news.example');
  for (const url of ['about:blank', 'chrome://newtab/', 'file:///home/a.html', 'not a url', 'https://']) {
    expect(hostOf(url)).toBeNull();
  }
});

test('a site is called by its name without www', () => {
  expect(siteName('www.kompas.com')).toBe('kompas.com');
  expect(siteName('wwwhat.example')).toBe('wwwhat.example');
});

test.each([
  ['megapolitan.kompas.com', 'kompas.com'],
  ['www.cnn.com', 'cnn.com'],
  ['edition.cnn.com', 'cnn.com'],
  ['www.bbc.co.uk', 'bbc.co.uk'],
  ['bbc.co.uk', 'bbc.co.uk'],
  ['surabaya.harian.co.id', 'harian.co.id'],
  ['news.com.au', 'news.com.au'],
  ['www.news.com.au', 'news.com.au'],
  ['www.t.me', 't.me'],
  ['diary.blogspot.com', 'diary.blogspot.com'],
  ['letters.substack.com', 'letters.substack.com'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[2001:db8::1]', '[2001:db8::1]'],
])('%s belongs to %s', (host, site) => {
  expect(siteOfHost(host)).toBe(site);
});
