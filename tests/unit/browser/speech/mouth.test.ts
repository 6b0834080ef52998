import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type MouthEvent, mouthOf } from '@/utils/browser/speech/mouth';
import { SilentSynthesis, SilentUtterance } from './synthesis';

let synthesis: SilentSynthesis;
let heard: MouthEvent[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('SpeechSynthesisUtterance', SilentUtterance);
  synthesis = new SilentSynthesis();
  heard = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin() {
  const window = { speechSynthesis: synthesis, setInterval, clearInterval } as unknown as Window;
  const mouth = mouthOf(window, (event) => heard.push(event));
  const say = (turn: number, text = 'The ferry left late.') =>
    mouth.say({ turn, text, voice: { lang: 'en_US' } as SpeechSynthesisVoice, speed: 1.5 });
  const last = () => {
    const utterance = synthesis.spoken.at(-1);
    if (!utterance) throw new Error('nothing was said');
    return utterance;
  };
  const start = () => {
    Object.assign(synthesis, { speaking: true, pending: false });
    last().tell('start');
  };
  return { mouth, say, last, start };
}

test('says a text in a voice at a speed, and tells its words and its end', () => {
  const { say, last, start } = begin();
  say(3);
  expect([last().text, last().lang, last().rate]).toEqual(['The ferry left late.', 'en-US', 1.5]);
  start();
  last().tell('boundary', { name: 'word', charIndex: 4, charLength: 5 });
  last().tell('boundary', { name: 'sentence', charIndex: 0 });
  last().tell('boundary', { name: '', charIndex: 10 });
  last().tell('end');
  expect(heard).toEqual([
    { type: 'word', turn: 3, at: 4, length: 5 },
    { type: 'word', turn: 3, at: 10, length: null },
    { type: 'said', turn: 3 },
  ]);
});

test('hears nothing more of what was replaced or hushed', () => {
  const { mouth, say, last } = begin();
  say(1);
  const first = last();
  say(2);
  first.tell('end');
  first.tell('error', { error: 'interrupted' });
  mouth.hush();
  last().tell('end');
  expect(heard).toEqual([]);
  const before = synthesis.cancelled;
  mouth.hush();
  // What the page says is the page's.
  expect(synthesis.cancelled).toBe(before);
});

test.each([
  ['interrupted', 'stopped'],
  ['canceled', 'stopped'],
  ['synthesis-failed', 'failed'],
  ['not-allowed', 'failed'],
])('the error %s means %s', (error, type) => {
  const { say, last } = begin();
  say(5);
  last().tell('error', { error });
  expect(heard).toEqual([{ type, turn: 5 }]);
});

test('an end that the browser has lost is one all the same', () => {
  const { say, start } = begin();
  say(1);
  start();
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual([]);
  synthesis.speaking = false;
  vi.advanceTimersByTime(3_000);
  expect(heard).toEqual([{ type: 'said', turn: 1 }]);
  vi.advanceTimersByTime(60_000);
  expect(heard).toHaveLength(1);
});

test('a voice that says it speaks for ever is not believed', () => {
  const { say, start } = begin();
  say(1, 'Short.');
  start();
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([{ type: 'said', turn: 1 }]);
});

test('a voice that never begins has failed', () => {
  const { say } = begin();
  say(1);
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([{ type: 'failed', turn: 1 }]);
});
