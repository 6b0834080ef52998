import { expect, test } from 'vitest';
import { siteName, siteOf } from '../../../utils/sites/site';

test('only web pages belong to a site', () => {
  expect(siteOf('https://www.kompas.com/read/1?page=all')).toBe('www.kompas.com');
  expect(siteOf('HTTP://News.Example:8080/')).toBe('news.example');
  for (const url of ['about:blank', 'chrome://newtab/', 'file:///home/a.html', 'not a url', 'https://']) {
    expect(siteOf(url)).toBeNull();
  }
});

test('a site is called by its name without www', () => {
  expect(siteName('www.kompas.com')).toBe('kompas.com');
  expect(siteName('wwwhat.example')).toBe('wwwhat.example');
});
