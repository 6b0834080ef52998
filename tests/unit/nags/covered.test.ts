// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { declutter } from '@/utils/nags/declutter';
import { startHiddenLog } from '@/utils/nags/hidden-log';
import { layOut } from './layout';

layOut();
afterEach(() => {
  vi.useRealTimers();
});

test('a nag that came under our own overlay goes when the overlay does, and not before', async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main data-box="0 0 1024 4000"><h1>Harbour keeps its lamp</h1><p>Text.</p></main>';
  const rules = { ads: true, nags: true, consent: true, ownHost: 'jernih-reader' };
  const stop = declutter(document, rules, startHiddenLog());
  await vi.advanceTimersByTimeAsync(5_000);

  const overlay = document.createElement('jernih-reader');
  document.documentElement.append(overlay);
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div id="login" role="dialog" style="position:fixed; z-index:2001" data-box="300 200 400 300">
      <p>Log in to go on with your stay.</p><button>Not now</button></div>`,
  );
  const isHidden = () => document.querySelector('#login')?.hasAttribute('data-jernih-hidden');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(isHidden()).toBe(false);
  overlay.remove();
  await vi.advanceTimersByTimeAsync(200);
  expect(isHidden()).toBe(true);
  stop();
});
