// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenReallyRead } from '@/utils/browser/really-read';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

let visibility: DocumentVisibilityState = 'visible';
Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });

function see(state: DocumentVisibilityState) {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => see('visible'));

test('five seconds in view are a reading, once', () => {
  const onRead = vi.fn();
  const attention = whenReallyRead(document, onRead);
  vi.advanceTimersByTime(4_999);
  expect(onRead).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onRead).toHaveBeenCalledOnce();
  attention.scrolled(3);
  see('hidden');
  see('visible');
  vi.advanceTimersByTime(60_000);
  expect(onRead).toHaveBeenCalledOnce();
});

test('time in a tab behind does not count, that before and after it does', () => {
  const onRead = vi.fn();
  see('hidden');
  whenReallyRead(document, onRead);
  vi.advanceTimersByTime(60_000);
  see('visible');
  vi.advanceTimersByTime(3_000);
  see('hidden');
  vi.advanceTimersByTime(60_000);
  see('visible');
  vi.advanceTimersByTime(1_999);
  expect(onRead).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onRead).toHaveBeenCalledOnce();
});

test('so is a screen further down, and less than that is not', () => {
  const onRead = vi.fn();
  const attention = whenReallyRead(document, onRead);
  attention.scrolled(0.9);
  expect(onRead).not.toHaveBeenCalled();
  attention.scrolled(1);
  attention.scrolled(2);
  expect(onRead).toHaveBeenCalledOnce();
});

test('what was closed before is none', () => {
  const onRead = vi.fn();
  whenReallyRead(document, onRead).stop();
  see('hidden');
  see('visible');
  vi.advanceTimersByTime(60_000);
  expect(onRead).not.toHaveBeenCalled();
});
