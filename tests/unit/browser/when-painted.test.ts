import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenPainted } from '@/utils/browser/when-painted';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A window whose frames come when they are asked for. */
function windowWithFrames() {
  const frames: FrameRequestCallback[] = [];
  const requestAnimationFrame = (frame: FrameRequestCallback) => frames.push(frame);
  const window = { setTimeout, clearTimeout, requestAnimationFrame } as unknown as Window;
  const paint = () => {
    for (const frame of frames) frame(0);
  };
  return { window, paint };
}

/** What has become of a promise by now. */
const isDone = async (promise: Promise<void>) => {
  await new Promise((turn) => setImmediate(turn));
  return Promise.race([promise.then(() => true), Promise.resolve(false)]);
};

test('waits for the frame, and for its task', async () => {
  const { window, paint } = windowWithFrames();
  const painted = whenPainted(window);
  expect(await isDone(painted)).toBe(false);
  paint();
  await painted;
});

test('does not wait for ever in a tab that paints nothing', async () => {
  const painted = whenPainted(windowWithFrames().window);
  await vi.advanceTimersByTimeAsync(250);
  await painted;
});
