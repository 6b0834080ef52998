import { expect, test } from 'vitest';
import { actionOf } from '@/components/reader/lightbox/keys';
import { FITTING, panBy, zoomAt } from '@/components/reader/lightbox/zoom';

const sizes = { picture: { width: 800, height: 600 }, stage: { width: 1000, height: 600 } };

test('what is under the pointer stays there', () => {
  const zoom = zoomAt(FITTING, 2, { x: 200, y: 100 }, sizes);
  expect(zoom).toEqual({ scale: 2, x: -200, y: -100 });
});

test('a picture is not moved out of its stage, and not where there is no room', () => {
  expect(panBy({ scale: 2, x: 0, y: 0 }, 9_999, -9_999, sizes)).toEqual({ scale: 2, x: 300, y: -300 });
  expect(panBy(FITTING, 50, 50, sizes)).toEqual(FITTING);
});

test('it is never smaller than it fits, and goes back to the middle', () => {
  expect(zoomAt({ scale: 2, x: 300, y: 300 }, 0.1, { x: 0, y: 0 }, sizes)).toEqual(FITTING);
  expect(zoomAt(FITTING, 99, { x: 0, y: 0 }, sizes).scale).toBe(8);
});

test('arrows turn by the direction of reading, and move what is enlarged', () => {
  expect(actionOf('ArrowRight', FITTING, 'ltr')).toEqual({ does: 'turn', by: 1 });
  expect(actionOf('ArrowRight', FITTING, 'rtl')).toEqual({ does: 'turn', by: -1 });
  expect(actionOf('ArrowRight', { scale: 2, x: 0, y: 0 }, 'rtl')).toEqual({ does: 'pan', x: -80, y: 0 });
  expect(actionOf('ArrowUp', FITTING, 'ltr')).toBeNull();
  expect(actionOf('q', FITTING, 'ltr')).toBeNull();
});
