// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { all, click, one, words } from '../components/support';
import { drawReadingView, fragment, model } from './model';

const added = (number: number) => ({
  isEarlier: false,
  nodes: fragment(`<div role="doc-pagebreak">${number}</div><p>Page ${number} says so.</p>`),
});
const status = (state: 'loading' | 'failed' | 'done', page = 2, of = 4) => ({ state, page, of });

test('come behind those that are there, each with its mark, in the language of the interface', async () => {
  const view = model();
  const { redraw } = await drawReadingView(view);
  const text = one('[data-body] p');
  const [two, three] = [added(2), added(3)];
  await redraw({ ...view, pages: [two] });
  await redraw({ ...view, pages: [two, three] });
  expect(words('[data-body] > *')).toEqual(['Text.', 'Page 2', 'Page 2 says so.', 'Page 3', 'Page 3 says so.']);
  expect(all('[role=doc-pagebreak]').map((mark) => mark.getAttribute('aria-label'))).toEqual(['Page 2', 'Page 3']);
  expect(one('[data-body]').firstElementChild).toBe(text);
});

test('that were before the open one come in front of all that is there', async () => {
  const view = model();
  const { redraw } = await drawReadingView(view);
  const before = (number: number) => ({
    isEarlier: true,
    nodes: fragment(`<p>Page ${number} says so.</p><div role="doc-pagebreak">${number + 1}</div>`),
  });
  const [two, one_, four] = [before(2), before(1), added(4)];
  await redraw({ ...view, pages: [two] });
  await redraw({ ...view, pages: [two, one_] });
  await redraw({ ...view, pages: [two, one_, four] });
  expect(words('[data-body] > *')).toEqual([
    'Page 1 says so.',
    'Page 2',
    'Page 2 says so.',
    'Page 3',
    'Text.',
    'Page 4',
    'Page 4 says so.',
  ]);
});

test('are said to be loading, quietly', async () => {
  await drawReadingView({ ...model(), joining: status('loading') });
  expect(one('[data-joining=loading] [role=status]').textContent).toBe('Loading page 2 of 4…');
  expect(all('[data-joining-retry]')).toEqual([]);
});

test('that could not be loaded can be asked for again, and the focus is not lost', async () => {
  const view = model();
  await drawReadingView({ ...view, joining: status('failed', 3) });
  expect(one('[role=status]').textContent).toBe('Page 3 of 4 could not be loaded.');
  one('[data-joining-retry]').focus();
  await click(one('[data-joining-retry]'));
  expect(view.retryJoining).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(one('.scroller'));
});

test('are announced in the same place from the first to the last', async () => {
  const view = model({ pages: 3 });
  const { redraw } = await drawReadingView({ ...view, joining: status('loading') });
  const place = one('[role=status]');
  await redraw({ ...view, joining: status('failed') });
  expect(one('[role=status]')).toBe(place);
  await redraw({ ...view, joining: status('done') });
  expect(one('[role=status]')).toBe(place);
  expect(place.textContent).toBe('All pages of the article are here.');
});

test('that were none are not spoken of', async () => {
  await drawReadingView({ ...model({ pages: 1 }), joining: status('done') });
  expect(one('[role=status]').textContent).toBe('');
});

test('an article of one page says nothing', async () => {
  await drawReadingView(model());
  expect(all('[data-joining]')).toEqual([]);
});

test('make the way longer: how far the reader is, is said anew', async () => {
  const view = model();
  const { redraw } = await drawReadingView(view);
  expect(view.reached).toHaveBeenCalledTimes(1);
  await redraw({ ...view, pages: [added(2)] });
  expect(view.reached).toHaveBeenCalledTimes(2);
});
