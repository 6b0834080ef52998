// @vitest-environment jsdom
/** What is brought back beside what the trees have kept, and what is taken off it; the trees are left out of it. */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Metadata } from '@/utils/article/article';
import { type Block, collectBlocks } from '@/utils/article/blocks';
import { chooseBlocks } from '@/utils/article/choose-blocks';

const METADATA = {
  title: 'The lamp',
  dek: null,
  authors: [],
  lang: 'en',
  leadImage: null,
  canonicalUrl: 'https://news.letter.example/lamp',
  isNews: true,
} as unknown as Metadata;

/** Blocks in an element with the class `k` are kept by the trees, the others are dropped by them, though not by far; `d`: narrowly. */
function chosen(body: string): string[] {
  const { document } = new JSDOM(`<main><article>${body}</article></main>`, { url: 'https://news.example/lamp' })
    .window;
  const blocks: Block[] = collectBlocks(document.body, []);
  const scores = blocks.map(({ element }) => (element.closest('.k') ? 3 : element.closest('.d') ? -0.5 : -1.5));
  const kept = chooseBlocks(blocks, scores, METADATA);
  return blocks.filter((block) => kept.has(block)).map(({ text }) => text);
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const prose = (day: string) =>
  `On ${day} the keeper climbs the stairs with a can of oil and comes down again after an hour.`;

test('sub-heads in modules of their own come back, once there are three of them, and no teaser comes with them', () => {
  const module = (day: string) =>
    `<section><div><h3>What ${day} brings</h3></div></section><section><span>Article content</span><div><p class="k">${prose(day)}</p></div></section>`;
  const teaser = '<section><div class="card"><h3><a href="/x">Ferry fares rise again</a></h3></div></section>';
  const lead = `<section><div><p class="k">${prose('New Year')}</p></div></section>`;
  const text = chosen(lead + DAYS.map(module).join(teaser));
  expect(text.filter((line) => line.startsWith('What '))).toEqual(DAYS.map((day) => `What ${day} brings`));
  expect(text).not.toContain('Ferry fares rise again');
  const few = chosen(
    lead +
      DAYS.slice(0, 2).map(module).join('') +
      DAYS.map((day) => `<section><div><p class="k">${prose(day)} Then it rains.</p></div></section>`).join(''),
  );
  expect(few.filter((line) => line.startsWith('What '))).toEqual([]);
});

test('a picture with its caption may stand between a sub-head and its text', () => {
  const caption = 'The keeper on the stairs, with the can of oil that the village gave him in spring.';
  const module = (day: string) =>
    `<section><div><h3>What ${day} brings</h3></div></section><section><figure><figcaption>${caption}</figcaption></figure><div><p class="k">${prose(day)}</p></div></section>`;
  const lead = `<section><div><p class="k">${prose('New Year')}</p></div></section>`;
  expect(chosen(lead + DAYS.map(module).join('')).filter((line) => line.startsWith('What '))).toHaveLength(7);
});

test('a sub-head in one box with its text comes back though teasers stand before it', () => {
  const teasers = DAYS.map((day) => `<div><h4><a href="/${day}">Ferry fares rise again on ${day}</a></h4></div>`).join(
    '',
  );
  const part = (day: string, i: number) =>
    `<div>${teasers}</div><div><h3>What ${day} brings</h3><div class="text"><p class="${i === 3 ? '' : 'k'}">${prose(day)}</p></div></div>`;
  const text = chosen(`<div class="text"><p class="k">${prose('New Year')}</p></div>${DAYS.map(part).join('')}`);
  expect(text.filter((line) => line.startsWith('What '))).toEqual(DAYS.map((day) => `What ${day} brings`));
  expect(text.filter((line) => line.startsWith('Ferry'))).toEqual([]);
});

test('a heading over links to other articles goes with them', () => {
  const text = DAYS.map((day) => `<p class="k">${prose(day)}</p>`).join('');
  const teaser = '<div><a href="/x">Ferry fares rise again</a></div>';
  expect(chosen(`${text}<h3 class="k">More on this story</h3>${teaser}`)).toHaveLength(7);
  expect(chosen(`${text}<h3 class="k">The oil</h3>${teaser}`)).toHaveLength(8);
  expect(chosen(`<h3 class="k">More on this story</h3>${text}`)).toHaveLength(8);
});

test('an item with a headline of its own is no part of the text that it stands in', () => {
  const [first, ...rest] = DAYS.map((day) => `<p class="k">${prose(day)}</p>`);
  const item = (inside: string) => `${first}<ul><li>${inside}</li></ul>${rest.join('')}`;
  expect(chosen(item('<div>Lindqvist / Coast</div>'))).toHaveLength(8);
  expect(chosen(item('<div>Lindqvist / Coast</div><h3><a href="/x">Ferry fares rise again</a></h3>'))).toHaveLength(7);
});

test('the key points over the first paragraph come back, a table of contents does not', () => {
  const list = (items: string[]) => `<ul>${items.map((item) => `<li class="d">${item}</li>`).join('')}</ul>`;
  const text = DAYS.map((day) => `<p class="k">${prose(day)}</p>`).join('');
  expect(chosen(list(['The lamp burns on.', 'The oil is paid.']) + text).slice(0, 2)).toEqual([
    'The lamp burns on.',
    'The oil is paid.',
  ]);
  expect(chosen(list(['The lamp', 'The oil']) + text)).toHaveLength(7);
  expect(
    chosen(list(['<a href="#a">The lamp burns on.</a>', '<a href="#b">The oil is paid.</a>']) + text),
  ).toHaveLength(7);
});

const DEK = 'Nobody has counted the nights on which the keeper of the harbour stayed awake.';
const page = (header: string) =>
  `<header><h1>Harbour: The lamp</h1>${header}</header>${DAYS.map((day) => `<p class="k">${prose(day)}</p>`).join('')}`;

test('the dek that the trees doubted comes back, whatever else stands between headline and text', () => {
  const figure =
    '<figure><figcaption class="d">The keeper on the stairs, with the can that he was given.</figcaption></figure>';
  const text = chosen(page(`${figure}<div class="d">By Mara Lindqvist</div><div class="d">${DEK}</div>`));
  expect(text).toHaveLength(8);
  expect(text[0]).toBe(DEK);
});

test('no other line of the header is taken for the dek', () => {
  const others = [
    `<p>${DEK}</p>`,
    `<p class="d"><a href="/x">${DEK}</a></p>`,
    `<ul><li class="d">${DEK.slice(0, -1)}</li></ul>`,
    `<h2 class="d">${DEK}</h2>`,
    `<p class="d">Read also: ${DEK}</p>`,
    '<p class="d">A lamp.</p>',
    `<form><p class="d">${DEK}</p></form>`,
    `<div class="author-bio"><p class="d">${DEK}</p></div>`,
    `<div><div><img src="/lamp.jpg" alt=""></div><div class="d">${DEK}</div></div>`,
    `${DAYS.map((day) => `<i>${day}</i><br><br>`).join('')}${'<p>Share</p>'.repeat(9)}<p class="d">${DEK}</p>`,
  ];
  for (const other of others) expect(chosen(page(other)), other).toHaveLength(7);
});

test('an id that a sentence was made into names no box', () => {
  const box = (id: string) =>
    collectBlocks(new JSDOM(`<div id="${id}"><p>${prose('Monday')}</p></div>`).window.document.body, [])[0]?.nearNames;
  expect(box('the-keeper-shared-the-related-stories')).toBe(box('x'));
  expect(box('related-stories')).not.toBe(box('x'));
});

test('what is left of a list comes back where half of it was kept', () => {
  const list = (kept: number) =>
    `<p class="k">${prose('Monday')}</p><ul>${DAYS.slice(0, 4)
      .map((day, i) => `<li class="${i < kept ? 'k' : 'item'}">${prose(day)} It rains.</li>`)
      .join('')}</ul>`;
  expect(chosen(list(2))).toHaveLength(5);
  expect(chosen(list(1))).toHaveLength(2);
});

test('the sentences at the end of a long article come back in its own form alone', () => {
  const section = (day: string, name: string, kept = '') =>
    `<section class="${kept}"><div class="${name}"><p>${prose(day)}</p></div></section>`;
  const long = [...DAYS, 'May Day', 'New Year'].map((day) => section(day, 'text', 'k')).join('');
  expect(chosen(long + section('Easter', 'text'))).toHaveLength(10);
  expect(chosen(long + section('Easter', 'card'))).toHaveLength(9);
  expect(chosen(long.replaceAll(' class="text"', '') + section('Easter', '').replace(' class=""', ''))).toHaveLength(9);
});

test('the slides of a ranking come back with their headings and their short sentences', () => {
  const slide = (day: string) =>
    `<div class="slide"><div><h2>${day} is a day for oil</h2></div><div><p class="k">${prose(day)}</p><p>Nobody has ever counted the stairs on a ${day}.</p></div></div>`;
  const text = chosen(DAYS.slice(0, 5).map(slide).join(''));
  expect(text).toHaveLength(15);
  // Where a box has more than one heading it is a part of the page, not a slide.
  const part = (day: string) => slide(day).replace('<div><p', '<h2>Also read</h2><div><p');
  expect(chosen(DAYS.slice(0, 5).map(part).join(''))).not.toContain('Also read');
});

test('what every part of a page repeats is a label, however well it stands', () => {
  const part = (day: string) => `<div class="k"><span>Article content</span></div><p class="k">${prose(day)}</p>`;
  expect(chosen(DAYS.slice(0, 4).map(part).join(''))).not.toContain('Article content');
  expect(chosen(DAYS.slice(0, 3).map(part).join(''))).toContain('Article content');
});

test('a refrain in paragraphs is no label', () => {
  const verse = (day: string) => `<p class="k">${prose(day)}</p><p class="k">And the lamp burns on.</p>`;
  expect(chosen(DAYS.map(verse).join('')).filter((line) => line === 'And the lamp burns on.')).toHaveLength(7);
});

test('the credit of a picture goes, the questions of an interview stay', () => {
  const around = `<p class="k">${prose('Monday')}</p>`;
  expect(chosen(`${around}<p class="k">Photo: Mara Lindqvist</p>${around}`)).not.toContain('Photo: Mara Lindqvist');
  expect(chosen(`${around}<p class="k">Editor: Why does the lamp burn?</p>${around}`)).toContain(
    'Editor: Why does the lamp burn?',
  );
});

test('a lone hidden message is no text, a hidden half of the article is', () => {
  const message = 'Too many attempts were made from this address, so please wait a moment.';
  const page = (hidden: string) => `<p class="k">${prose('Monday')}</p>${hidden}<p class="k">${prose('Tuesday')}</p>`;
  expect(chosen(page(`<p class="k" style="display: none"><span>${message}</span></p>`))).not.toContain(message);
  const half = `<div hidden><p class="k">${message}</p><p class="k">${prose('Friday')}</p></div>`;
  expect(chosen(page(half))).toContain(message);
});

test('a list that the text announces comes back, and its links where they lead to other sites', () => {
  const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const link = (host: string) => (day: string) => `<p><a href="https://${host}/${day}">What ${day} brought</a></p>`;
  const page = (announcement: string, items: string[]) =>
    chosen(
      `${DAYS.map((day) => `<section><p class="k">${prose(day)}</p></section>`).join('')}<section><p class="k">${announcement}</p>${list(items)}</section><p class="k">${prose('New Year')}</p>`,
    ).slice(8, -1);
  const brought = DAYS.map((day) => `What ${day} brought`);
  expect(page('The keeper needs these things for the winter:', ['Oil', 'Wicks', 'Matches'])).toEqual([
    'Oil',
    'Wicks',
    'Matches',
  ]);
  expect(page('Other papers have written of the lamp:', DAYS.map(link('bay.example')))).toEqual(brought);
  expect(page('We have written of the lamp before this:', DAYS.map(link('www.letter.example')))).toEqual([]);
  expect(page('Read more:', DAYS.map(link('bay.example')))).toEqual([]);
  expect(page('The keeper is content with what he has.', DAYS.map(link('bay.example')))).toEqual([]);
});

const excerpt = (day: string) =>
  `How the harbour looked on ${day}, and what the ferry brought along from the far side.`;
const card = (day: string, headline = `<a href="/${day}">The ${day} ferry</a>`) =>
  `<div class="card"><h3>${headline}</h3><p class="k">${excerpt(day)}</p></div>`;
const story = DAYS.map((day) => `<p class="k">${prose(day)}</p>`).join('');
const [MONDAY = '', TUESDAY = '', WEDNESDAY = ''] = DAYS;
const ROW = [MONDAY, TUESDAY, WEDNESDAY];
const excerptsIn = (body: string): number => chosen(body).filter((line) => line.startsWith('How ')).length;

test('the excerpts of a row of teasers outside the box of the article go', () => {
  const row = `<div class="row">${ROW.map((day) => card(day)).join('')}</div>`;
  expect(excerptsIn(`<div class="text">${story}</div>${row}`)).toBe(0);
  expect(chosen(`<div class="text">${story}</div>${row}`)).toEqual(DAYS.map(prose));
});

test('what only resembles a row of teasers stays', () => {
  const cards = ROW.map((day) => card(day)).join('');
  // A list of the article's own, in the box of its paragraphs.
  expect(excerptsIn(`<div class="text">${story}<div class="row">${cards}</div></div>`)).toBe(3);
  // Two are no row.
  const two = `<div class="row">${card(MONDAY)}${card(TUESDAY)}</div>`;
  expect(excerptsIn(`<div class="text">${story}</div>${two}`)).toBe(2);
  // Sub-heads that lead nowhere.
  const plain = ROW.map((day) => card(day, `The ${day} ferry`)).join('');
  expect(excerptsIn(`<div class="text">${story}</div><div class="row">${plain}</div>`)).toBe(3);
  // A page that is a list: the cards are most of it.
  expect(excerptsIn(`<div class="text"><p class="k">${prose(MONDAY)}</p></div><div class="row">${cards}</div>`)).toBe(
    3,
  );
});
