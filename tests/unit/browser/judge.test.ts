/** What the spotter and the judge report of a page, and when they keep quiet. */
// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startJudge } from '@/utils/browser/judge';
import { sharedWorld } from '@/utils/browser/shared-world';
import { lookAtPage } from '@/utils/browser/spotter';
import { paragraph } from '../../support/article-page';

const sent = vi.fn(async (_message: unknown) => {});
const plausible = { call: 'page/plausible', ask: null };
const spotted = (isArticle: boolean, isNew = isArticle) => ({ call: 'page/spotted', ask: { isArticle, isNew } });
const STORY = '/2026/11/20/ferry-keeps-its-lamp-through-the-winter';

function show(path: string, paragraphs: number): void {
  history.replaceState(null, '', path);
  document.head.innerHTML = '<title>The ferry keeps its lamp through the winter</title>';
  document.body.innerHTML = `<article><h1>The ferry keeps its lamp through the winter</h1></article>`;
  grow(paragraphs);
}

function grow(paragraphs: number): void {
  for (let n = 0; n < paragraphs; n++) {
    const element = document.createElement('p');
    element.textContent = paragraph(n);
    document.querySelector('article')?.append(element);
  }
}

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime: { sendMessage: sent } });
  vi.useFakeTimers();
});

afterEach(() => {
  delete sharedWorld.jernihJudge;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sent.mockClear();
});

test('the spotter asks for the judge on a page that may be an article', () => {
  show(STORY, 12);
  lookAtPage(document, window);
  expect(sent.mock.calls).toEqual([[plausible]]);
});

test.each(['/', '/search?q=ferry', '/shop/forum/lamp'])('the spotter keeps quiet on %s', (path) => {
  show(path, 12);
  lookAtPage(document, window);
  expect(sent).not.toHaveBeenCalled();
});

test('the judge reports an article once, however often it is injected', () => {
  show(STORY, 12);
  startJudge(document, window);
  startJudge(document, window);
  expect(sent.mock.calls).toEqual([[spotted(true)]]);
});

test('the judge looks again when more of the page has arrived', () => {
  show('/ferry-keeps-lamp', 0);
  document.title = 'Pier';
  document.querySelector('h1')?.remove();
  startJudge(document, window);
  expect(sent).not.toHaveBeenCalled();
  grow(12);
  vi.advanceTimersByTime(600);
  expect(sent.mock.calls).toEqual([[spotted(true)]]);
});

test('from then on the spotter hands each change of the page to the judge, which takes its report back', () => {
  show(STORY, 12);
  startJudge(document, window);
  show('/', 2);
  lookAtPage(document, window);
  expect(sent.mock.calls).toEqual([[spotted(true)], [spotted(false)]]);
});

test('an article that the reader comes back to is no new one', () => {
  show(STORY, 12);
  startJudge(document, window);
  show('/2026/11/21/second-ferry-keeps-its-lamp-too', 12);
  lookAtPage(document, window);
  show(STORY, 12);
  lookAtPage(document, window);
  expect(sent.mock.calls).toEqual([[spotted(true)], [spotted(true)], [spotted(true, false)]]);
});

test('nor is the first of a document that Back has loaded, but the next one is', () => {
  vi.spyOn(window.performance, 'getEntriesByType').mockReturnValue([{ type: 'back_forward' } as never]);
  show(STORY, 12);
  startJudge(document, window);
  show('/2026/11/21/second-ferry-keeps-its-lamp-too', 12);
  lookAtPage(document, window);
  expect(sent.mock.calls).toEqual([[spotted(true, false)], [spotted(true)]]);
});
