// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { findPages } from '@/utils/article/paging';
import { articlePage } from '../../support/article-page';

const STORY = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

const pager = (...links: [label: string, href: string][]) =>
  `<div class="paging">${links.map(([label, href]) => `<a href="${href}">${label}</a>`).join(' ')}</div>`;
const parse = (html: string, url: string): Document => new JSDOM(html, { url }).window.document;

describe('the pages before the open one', () => {
  const before = (url: string, links: [string, string][], mayGuess = true) =>
    findPages(parse(articlePage({ after: pager(...links) }), url), new URL(url), mayGuess)?.earlier.map(
      ({ number, url }) => `${number} ${url.href}`,
    );
  const [first, second, third] = [`1 ${STORY}`, `2 ${STORY}?page=2`, `3 ${STORY}?page=3`];

  test('are named, the first by the address without a number', () => {
    const links: [string, string][] = [
      ['1', STORY],
      ['2', '?page=2'],
      ['4', '?page=4'],
    ];
    expect(before(`${STORY}?page=3`, links)).toEqual([first, second]);
    expect(
      before(`${STORY}/2/`, [
        ['1', `${STORY}/`],
        ['3', `${STORY}/3/`],
      ]),
    ).toEqual([`1 ${STORY}/`]);
    expect(before(`${STORY}?page=2`, [['1', '?page=1']])).toEqual([`1 ${STORY}?page=1`]);
  });

  test('are filled in between, but not of a locked article', () => {
    const links: [string, string][] = [
      ['1', STORY],
      ['3', '?page=3'],
      ['5', '?page=5'],
    ];
    expect(before(`${STORY}?page=4`, links)).toEqual([first, second, third]);
    expect(before(`${STORY}?page=4`, links, false)).toEqual([]);
  });

  test('are none where the beginning is not among them, or numbers and addresses do not agree', () => {
    expect(
      before(`${STORY}?page=3`, [
        ['2', '?page=2'],
        ['4', '?page=4'],
      ]),
    ).toEqual([]);
    expect(
      before(`${STORY}?page=3`, [
        ['1', STORY],
        ['2', '?page=1'],
        ['4', '?page=4'],
      ]),
    ).toEqual([]);
    expect(
      before(`${STORY}?page=2`, [
        ['1', 'https://letter.example/2026/11/salt-works-open'],
        ['3', '?page=3'],
      ]),
    ).toEqual([]);
    expect(
      before(STORY, [
        ['1', STORY],
        ['2', '?page=2'],
      ]),
    ).toEqual([]);
  });
});
