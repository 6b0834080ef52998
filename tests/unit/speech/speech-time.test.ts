import { expect, test } from 'vitest';
import { playerAt } from '@/utils/speech/player';
import { scriptOf } from '@/utils/speech/script';
import { minutesToHear } from '@/utils/speech/speech-time';

test('minutes to hear', () => {
  const of = (text: string, index = 0) => playerAt(scriptOf(text, [{ start: 0, end: text.length, lang: 'en' }]), index);
  const text = 'a'.repeat(839).concat('.');
  expect(minutesToHear(of(text), 1)).toBeCloseTo(1, 5);
  expect(minutesToHear(of(text), 2)).toBeCloseTo(0.5, 5);
  expect(minutesToHear(of('灯'.repeat(280)), 1)).toBeCloseTo(1, 5);
  expect(minutesToHear({ ...of(text), status: 'ended' }, 1)).toBe(0);
});
