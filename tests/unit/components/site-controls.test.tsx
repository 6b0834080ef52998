// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { SiteControls } from '../../../components/site/SiteControls';
import type { SiteState } from '../../../utils/browser/contract';
import { all, click, draw, one, siteActions, words } from './support';

const state = (change: Partial<SiteState> = {}): SiteState => ({
  site: 'news.example',
  off: [],
  offEverywhere: [],
  kept: true,
  keptEverywhere: true,
  opens: false,
  ...change,
});

async function drawControls(change: Partial<SiteState> = {}) {
  const actions = siteActions(state(change));
  await draw(<SiteControls actions={actions} hidden={[]} />);
  return actions;
}

const box = (kind: string) => one(`[data-site-kind=${kind}] input`) as HTMLInputElement;
const boxes = () => ['ads', 'nags', 'consent'].map((kind) => box(kind).checked);

test('names the site and shows what is on', async () => {
  await drawControls({ off: ['nags'] });
  expect(words('h2')).toEqual(['On news.example']);
  expect(boxes()).toEqual([true, false, true]);
  expect(one('.site-word').textContent).toBe('');
});

test('switches one thing off, says when it takes effect, and offers to reload', async () => {
  const actions = await drawControls();
  await click(box('consent'));
  expect(actions.switch).toHaveBeenCalledExactlyOnceWith(['consent'], true);
  expect(boxes()).toEqual([true, true, false]);
  expect(one('.site-word span').textContent).toBe('Takes effect when the page is loaded again.');
  await click(one('[data-reload]'));
  expect(actions.reload).toHaveBeenCalledOnce();
});

test('switches it on again', async () => {
  const actions = await drawControls({ off: ['ads', 'consent'] });
  await click(box('ads'));
  expect(actions.switch).toHaveBeenCalledExactlyOnceWith(['ads'], false);
  expect(boxes()).toEqual([true, true, false]);
});

test('what is off everywhere cannot be switched here, and the words say why', async () => {
  await drawControls({ offEverywhere: ['ads'] });
  expect(boxes()).toEqual([false, true, true]);
  expect(box('ads').disabled).toBe(true);
  expect(words('.hint')).toEqual(['What is dashed is turned off for every site in the options.']);
  await drawControls({ offEverywhere: ['ads', 'nags', 'consent'], keptEverywhere: false });
  expect(words('.hint')).toEqual(['Turned off for every site in the options.']);
});

test('switches everywhere from the same place, and goes back to the site', async () => {
  const actions = await drawControls({ off: ['nags'], offEverywhere: ['ads'] });
  await click(one('[data-site-scope=everywhere]'));
  expect(words('h2')).toEqual(['On every site']);
  expect(boxes()).toEqual([false, true, true]);
  expect(box('ads').disabled).toBe(false);
  // What is of the site alone is not to be seen.
  expect(all('[data-site-kind=history], [data-site-broke]')).toEqual([]);
  await click(box('ads'));
  expect(actions.switchEverywhere).toHaveBeenCalledExactlyOnceWith(['ads'], false);
  await click(box('nags'));
  expect(actions.switchEverywhere).toHaveBeenLastCalledWith(['nags'], true);
  expect(actions.switch).not.toHaveBeenCalled();
  await click(one('[data-site-scope=site]'));
  expect(words('h2')).toEqual(['On news.example']);
  expect(boxes()).toEqual([true, false, true]);
});

test('where something broke all is put back and stays off', async () => {
  const actions = await drawControls({ off: ['consent'] });
  one('[data-site-broke]').focus();
  await click(one('[data-site-broke]'));
  expect(document.activeElement).toBe(one('[data-reload]'));
  expect(actions.putBack).toHaveBeenCalledExactlyOnceWith(null);
  expect(actions.switch).toHaveBeenCalledExactlyOnceWith(['ads', 'nags', 'consent'], true);
  expect(boxes()).toEqual([false, false, false]);
  expect(one('.site-word span').textContent).toContain('Everything is back, and stays.');
  expect(all('[data-site-broke]')).toEqual([]);
});

test('has no row for what is not there: nothing is hidden, and all is off', async () => {
  const actions = siteActions(state({ off: ['ads', 'nags', 'consent'] }));
  await draw(<SiteControls actions={actions} hidden={null} />);
  expect(words('.hidden-head')).toEqual(['']);
  expect(all('[data-site-controls] > *').map((one) => one.className)).toEqual([
    'site-scope',
    'site-switches',
    'hidden-things',
    'site-word',
  ]);
});

test('where the page does not answer nothing is said to be back', async () => {
  const actions = await drawControls();
  actions.putBack.mockResolvedValue({ ok: false, error: 'gone' });
  await click(one('[data-site-broke]'));
  expect(one('.site-word span').textContent).toBe('Takes effect when the page is loaded again.');
});

test('a switch that cannot be saved stays as it was and says so', async () => {
  const actions = await drawControls();
  actions.switch.mockResolvedValue({ ok: false, error: 'quota' });
  await click(box('ads'));
  expect(one('.site-word span').textContent).toBe('That could not be saved. Reload the page and try again.');
  expect(boxes()).toEqual([true, true, true]);
});

test('leaves the site out of the history, and says what becomes of what is there', async () => {
  const actions = await drawControls();
  expect(box('history').checked).toBe(true);
  await click(box('history'));
  expect(actions.keep).toHaveBeenCalledExactlyOnceWith(false);
  expect(box('history').checked).toBe(false);
  expect(one('.site-word').textContent).toContain('no longer kept');
  expect(all('[data-reload]')).toEqual([]);
});

test('has nothing to switch where no history is kept at all', async () => {
  await drawControls({ keptEverywhere: false });
  expect(box('history').checked).toBe(false);
  expect(box('history').disabled).toBe(true);
});

test('has articles of the site open by themselves, says so, and asks for no reload', async () => {
  const actions = await drawControls();
  const opens = one('[data-site-kind=opens] input') as HTMLInputElement;
  expect(opens.checked).toBe(false);
  await click(opens);
  expect(actions.openByItself).toHaveBeenCalledExactlyOnceWith(true);
  expect(opens.checked).toBe(true);
  expect(one('.site-word').textContent).toBe('Articles of this site now open in the reading view by themselves.');
  expect(all('[data-reload]')).toEqual([]);
});
