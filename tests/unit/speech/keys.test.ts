import { expect, test } from 'vitest';
import { speechKey } from '@/utils/speech/keys';

const press = (key: string, more = {}) =>
  speechKey({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

test('keys for playing, skipping and speed; with other modifiers they are the browser’s', () => {
  expect(press(' ')).toEqual({ does: 'toggle' });
  expect(press(' ', { shiftKey: true })).toBeNull();
  expect(press('ArrowRight')).toEqual({ does: 'skip', unit: 'sentence', by: 1 });
  expect(press('ArrowLeft', { shiftKey: true })).toEqual({ does: 'skip', unit: 'paragraph', by: -1 });
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('+', { shiftKey: true })).toEqual({ does: 'speed', by: 1 });
  expect(press('+', { ctrlKey: true })).toBeNull();
  expect(press('MediaPlayPause')).toEqual({ does: 'toggle' });
  expect(press('PageDown')).toBeNull();
});
