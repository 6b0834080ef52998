// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '@/utils/article';
import { recordReading } from '@/utils/browser/reading-report';
import { article } from '../reader/article';
import { extension, resetExtension } from './fake-extension';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  resetExtension();
});

interface Message {
  call: string;
  ask: Record<string, unknown>;
}

/** What was told, in order. */
const told = () => extension.runtime.sendMessage.mock.calls.map(([message]) => message as Message);
const callsTold = () => told().map(({ call }) => call);

function answer(recorded: boolean) {
  extension.runtime.sendMessage.mockImplementation(async (message) => ({
    ok: true,
    value: (message as Message).call === 'reading/opened' ? { recorded } : null,
  }));
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const begin = (change: Partial<Article> = {}) => recordReading(() => article(change), document);

test('nothing is told of what is closed at once', async () => {
  answer(true);
  const recorder = begin();
  recorder.reached(0.2, () => null, 0.5);
  await pass(2_500);
  recorder.stop();
  await pass(60_000);
  expect(told()).toEqual([]);
});

test('a reading is told with its text, and how far it went before', async () => {
  answer(true);
  const recorder = begin();
  recorder.reached(0.3, undefined, 0.4);
  await pass(5_000);
  expect(callsTold()).toEqual(['reading/opened', 'reading/progressed', 'reading/kept']);
  expect(told()[0]?.ask).toMatchObject({ url: 'https://news.example/lamp', topic: 'Harbour' });
  expect(told()[1]?.ask).toMatchObject({ progress: 0.3 });
  expect(told()[2]?.ask).toMatchObject({ text: 'Text.', html: '<p>Text.</p>', lang: 'pt-BR' });
  recorder.reached(0.7, undefined, 2);
  await pass(2_000);
  expect(told().at(-1)).toMatchObject({ call: 'reading/progressed', ask: { progress: 0.7 } });
});

test('a screen further down is a reading at once; closed right after, its place is told still', async () => {
  answer(true);
  const recorder = begin();
  let place: { quote: string; prefix: string; suffix: string } | null = { quote: 'Here.', prefix: '', suffix: '' };
  recorder.reached(0.5, () => place, 1.2);
  recorder.stop();
  // The view is gone, and with it the sentence.
  place = null;
  await pass(0);
  expect(callsTold()).toEqual(['reading/opened', 'reading/progressed', 'reading/kept']);
  expect(told()[1]?.ask).toMatchObject({ progress: 0.5, place: { quote: 'Here.' } });
});

test('where nothing is recorded neither text nor progress is told', async () => {
  answer(false);
  const recorder = begin();
  recorder.reached(0.5, undefined, 2);
  await pass(10_000);
  recorder.lengthened();
  recorder.stop();
  await pass(10_000);
  expect(callsTold()).toEqual(['reading/opened']);
});

test('a worker that dies in the middle is told again, as the same reading', async () => {
  answer(true);
  extension.runtime.sendMessage.mockRejectedValueOnce(new Error('gone'));
  begin().reached(0.5, undefined, 2);
  await pass(300);
  const opened = told().filter(({ call }) => call === 'reading/opened');
  expect(opened).toHaveLength(2);
  expect(opened[0]?.ask.readingId).toBe(opened[1]?.ask.readingId);
  expect(callsTold()).toContain('reading/kept');
});

test('more of the article is told once it is recorded, and not before', async () => {
  answer(true);
  const recorder = begin({ wordCount: 2_000 });
  recorder.lengthened();
  expect(told()).toEqual([]);
  await pass(5_000);
  recorder.lengthened();
  await pass(0);
  expect(callsTold().slice(-2)).toEqual(['reading/lengthened', 'reading/kept']);
});
