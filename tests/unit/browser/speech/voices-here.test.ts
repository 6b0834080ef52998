import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchVoices } from '@/utils/browser/speech/voices-here';
import { SilentSynthesis } from './synthesis';

const ALDA = { voiceURI: 'urn:alda', name: 'Alda', lang: 'en-US', localService: true, default: true };
let synthesis: SilentSynthesis;
let told: string[][];

beforeEach(() => {
  vi.useFakeTimers();
  synthesis = new SilentSynthesis();
  told = [];
});
afterEach(() => void vi.useRealTimers());

const watch = () => {
  const window = { speechSynthesis: synthesis, setTimeout, clearTimeout } as unknown as Window;
  return watchVoices(window, (voices) => told.push(voices.map(({ uri, native }) => `${uri} ${native.name}`)));
};
const change = () => synthesis.dispatchEvent(new Event('voiceschanged'));

test('voices that are known at once are told at once, and once', () => {
  synthesis.voices = [ALDA];
  watch();
  expect(told).toEqual([['urn:alda Alda']]);
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(1);
});

test('a change to nothing is waited out, voices that come are told', () => {
  watch();
  change();
  expect(told).toEqual([]);
  synthesis.voices = [ALDA];
  change();
  expect(told).toEqual([['urn:alda Alda']]);
});

test('where no voice comes there is none; one that comes later is told', () => {
  watch();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([[]]);
  synthesis.voices = [ALDA];
  change();
  expect(told).toEqual([[], ['urn:alda Alda']]);
});

test('once stopped it tells nothing', () => {
  watch()();
  synthesis.voices = [ALDA];
  change();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([]);
});
