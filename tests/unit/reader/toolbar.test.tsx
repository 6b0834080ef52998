// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { type PanelName, Toolbar } from '@/components/reader/Toolbar';
import { all, click, draw, one } from '../components/support';

async function drawToolbar(panel: PanelName | null = null, removed = 3) {
  const calls = { onPanel: vi.fn(), onClose: vi.fn(), onHistory: vi.fn(), onListen: vi.fn() };
  const rest = { removed, hasOutline: false, minutesLeft: null, isListening: false };
  await draw(<Toolbar panel={panel} {...rest} {...calls} />);
  return calls;
}

test.each([
  ['[data-reader-close]', 'onClose'],
  ['[data-reader-history]', 'onHistory'],
  ['[data-reader-listen]', 'onListen'],
] as const)('%s calls %s and nothing else', async (selector, name) => {
  const calls = await drawToolbar();
  await click(one(selector));
  for (const [other, call] of Object.entries(calls)) expect(call, other).toHaveBeenCalledTimes(other === name ? 1 : 0);
});

test.each([
  ['[data-reader-text]', null, 'text'],
  ['[data-reader-text]', 'text', null],
  ['[data-reader-text]', 'removed', 'text'],
  ['[data-reader-site]', null, 'site'],
  ['[data-reader-site]', 'site', null],
  ['[data-reader-removed]', null, 'removed'],
  ['[data-reader-removed]', 'removed', null],
  ['[data-reader-removed]', 'text', 'removed'],
] as const)('%s over the panel %s asks for %s', async (selector, panel, wanted) => {
  const { onPanel, onClose } = await drawToolbar(panel);
  expect(one(selector).getAttribute('aria-expanded')).toBe(String(wanted === null));
  await click(one(selector));
  expect(onPanel).toHaveBeenCalledExactlyOnceWith(wanted);
  expect(onClose).not.toHaveBeenCalled();
});

test('says how many things were left out, where there are any', async () => {
  await drawToolbar(null, 3);
  expect(one('[data-reader-removed] .tool-count').textContent).toBe('3');
  // Isolated: in a line from right to left the number would go behind its words.
  expect(one('[data-reader-removed] bdi.tool-words').textContent).toBe('3 left out');
  await drawToolbar(null, 0);
  expect(one('[data-reader-removed]').textContent).toBe('');
  expect(one('[data-reader-removed]').getAttribute('aria-label')).toBe('What was left out');
});

test('every button has a name', async () => {
  await drawToolbar();
  expect(all('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Close the reading view',
    '3 left out',
    'Read aloud',
    'This site',
    'Take along',
    'Text and colours',
    'Reading history',
  ]);
});
