import { expect, test } from 'vitest';
import { nextSpeed, parseSpeechSettings } from '@/utils/speech/speech-settings';

test('nothing that is stored is trusted', () => {
  const usual = { speed: 1, voices: {} };
  for (const wrong of [null, 'x', 7, [], {}, { speed: 'fast', voices: 'all' }, { speed: 99, voices: null }]) {
    expect(parseSpeechSettings(wrong)).toEqual(usual);
  }
  expect(parseSpeechSettings({ speed: 1.5, voices: { en: 'Alda', de: 4 } })).toEqual({
    speed: 1.5,
    voices: { en: 'Alda' },
  });
});

test('speed goes by tenths and stays within what there is', () => {
  expect([nextSpeed(1, 1), nextSpeed(1.1, 1), nextSpeed(1.3, -1)]).toEqual([1.1, 1.2, 1.2]);
  expect([nextSpeed(3, 1), nextSpeed(0.5, -1)]).toEqual([3, 0.5]);
});
