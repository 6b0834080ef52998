import { describe, expect, test } from 'vitest';
import { startPace } from '@/utils/nags/pace';

function clock() {
  let time = 0;
  const pass = (ms: number): void => {
    time += ms;
  };
  return { now: () => time, pass };
}

describe('the pace of the detector', () => {
  test('lets the first looks happen at once', () => {
    const { now, pass } = clock();
    const pace = startPace(now);
    for (let look = 0; look < 10; look++) {
      expect(pace.wait()).toBe(0);
      pace.spend(() => pass(15));
    }
  });

  test('takes at most a fiftieth of a minute, however costly a look is', () => {
    const { now, pass } = clock();
    const pace = startPace(now);
    let spent = 0;
    while (now() < 60_000) {
      pass(Math.max(50, pace.wait()));
      pace.spend(() => pass(8));
      spent += 8;
    }
    expect(spent).toBeGreaterThan(400);
    expect(spent).toBeLessThan(0.02 * 60_000);
  });

  test('saves up no more than it began with', () => {
    const { now, pass } = clock();
    const pace = startPace(now);
    pass(3_600_000);
    pace.spend(() => pass(250));
    expect(pace.wait()).toBeGreaterThan(1_000);
  });

  test('pays for work that throws, too', () => {
    const { now, pass } = clock();
    const pace = startPace(now);
    const work = () => {
      pass(500);
      throw new Error('broken page');
    };
    expect(() => pace.spend(work)).toThrow('broken page');
    expect(pace.wait()).toBeGreaterThan(0);
  });
});
