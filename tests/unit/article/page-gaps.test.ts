import { describe, expect, test } from 'vitest';
import { planPages } from '@/utils/article/page-plan';

const STORY = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

describe('pages that a pager leaves out', () => {
  const asked = (links: [number: number, url: string][], { mayGuess = true, url = STORY, number = 1 } = {}) => {
    const pages = links.map(([page, address]) => ({ number: page, url: new URL(address) }));
    const plan = planPages(new URL(url), { number, whole: null, pages, earlier: [] }, mayGuess);
    const found: string[] = [];
    for (let next = plan.next(); next; next = plan.next()) found.push(`${next.number} ${next.url.href}`);
    return found;
  };
  const gap = (address: (n: number) => string, ...numbers: number[]) =>
    numbers.map((n): [number, string] => [n, address(n)]);
  const all = (address: (n: number) => string) => [2, 3, 4, 5, 6, 7].map((n) => `${n} ${address(n)}`);

  test.each([
    ['a parameter', (n: number) => `${STORY}?page=${n}`],
    ['a parameter that counts from nought', (n: number) => `${STORY}?page=${n - 1}&view=list`],
    ['a segment', (n: number) => `${STORY}/${n}/`],
    ['paragraphs instead of pages', (n: number) => `${STORY}/${(n - 1) * 5}`],
    ['a suffix', (n: number) => `${STORY}_${n}.html`],
  ])('fills them in: %s', (_name, address) => {
    expect(asked(gap(address, 2, 3, 7))).toEqual(all(address));
    expect(asked(gap(address, 2, 7))).toEqual(all(address));
  });

  test('and from the open page’s own address', () => {
    const address = (n: number) => `${STORY}?page=${n}`;
    expect(asked(gap(address, 7), { url: address(3), number: 3 })).toEqual(all(address).slice(2));
  });

  test('but asks for nothing that is not between two, or that differs in more than a number', () => {
    const address = (n: number) => `${STORY}?page=${n}`;
    expect(asked(gap(address, 2, 3))).toEqual(all(address).slice(0, 2));
    expect(asked(gap((n) => `${STORY}?page=${n}&of=${n * 2}`, 2, 7))).toHaveLength(1);
    expect(asked(gap((n) => `${STORY}/${'abcdefgh'[n]}`, 2, 7))).toHaveLength(1);
    expect(asked(gap((n) => `${STORY}?page=${n * n}`, 2, 3, 7))).toHaveLength(2);
  });

  test('and of a locked article asks for what is named alone', () => {
    const address = (n: number) => `${STORY}?page=${n}`;
    expect(asked(gap(address, 2, 3, 7), { mayGuess: false })).toEqual(all(address).slice(0, 2));
  });
});
