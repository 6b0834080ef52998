import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { answerCalls, callBackground, callTab, type Handlers } from '@/utils/browser/messages';
import { deliver, extension, fromOwnPage, fromPage, resetExtension } from './fake-extension';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

afterEach(resetExtension);

type Starring = Handlers<'history/star'>['history/star'];

function answerStar(answer: Starring['answer'] = () => null, from: Starring['from'] = ['extension-page']) {
  const spy = vi.fn(answer);
  const stop = answerCalls({
    'history/star': { from, ask: v.object({ ids: v.array(v.string()), starred: v.boolean() }), answer: spy },
  });
  return { answer: spy, stop };
}

const star = { call: 'history/star', ask: { ids: ['a'], starred: true } };

test('a caller that is allowed gets the answer', async () => {
  const { answer } = answerStar();
  const sender = fromOwnPage();
  await expect(deliver(star, sender)).resolves.toEqual({ ok: true, value: null });
  expect(answer).toHaveBeenCalledExactlyOnceWith({ ids: ['a'], starred: true }, sender);
});

test.each([
  ['a content script', fromPage()],
  ['another extension on a page of its own', { id: 'stranger@test', url: 'chrome-extension://stranger/page.html' }],
  ['another extension that claims our page', { ...fromOwnPage(), id: 'stranger@test' }],
  ['a sender without id', { url: fromOwnPage().url ?? '' }],
  ['a web page whose address begins like ours', { ...fromPage(), url: 'https://chrome-extension//jernih/' }],
  ['an extension whose origin begins like ours', { ...fromPage(), url: 'chrome-extension://jernih.evil/x.html' }],
])('%s is refused, and the handler does not run', async (_name, sender) => {
  const { answer } = answerStar();
  await expect(deliver(star, sender)).resolves.toEqual({ ok: false, error: 'caller not allowed' });
  expect(answer).not.toHaveBeenCalled();
});

test.each([
  ['another extension', { ...fromPage(), id: 'stranger@test' }],
  ['our own id with neither page nor tab', { id: extension.runtime.id }],
])('%s is refused by a call that is open to all of our own', async (_name, sender) => {
  const { answer } = answerStar(() => null, ['content-script', 'extension-page']);
  await expect(deliver(star, sender)).resolves.toEqual({ ok: false, error: 'caller not allowed' });
  expect(answer).not.toHaveBeenCalled();
});

test('a page of ours is no content script, although it stands in a tab', async () => {
  const { answer } = answerStar(() => null, ['content-script']);
  await expect(deliver(star, fromOwnPage())).resolves.toEqual({ ok: false, error: 'caller not allowed' });
  await expect(deliver(star, fromPage())).resolves.toEqual({ ok: true, value: null });
  expect(answer).toHaveBeenCalledOnce();
});

test.each([
  ['no payload', undefined],
  ['null', null],
  ['a missing field', {}],
  ['a field of another type', { id: 4 }],
])('a payload with %s is a failure value, and the handler does not run', async (_name, ask) => {
  const { answer } = answerStar();
  const reply = await deliver({ call: 'history/star', ask }, fromOwnPage());
  expect(reply).toEqual({ ok: false, error: expect.stringMatching(/^payload: ./) });
  expect(answer).not.toHaveBeenCalled();
});

test('the handler gets only the fields of the schema', async () => {
  const { answer } = answerStar();
  await deliver({ call: 'history/star', ask: { ids: ['a'], starred: true, more: true } }, fromOwnPage());
  expect(answer.mock.lastCall?.[0]).toEqual({ ids: ['a'], starred: true });
});

test.each([
  ['a call of another listener', { call: 'page/describe', ask: null }],
  ['the name of something every object has', { call: 'toString', ask: null }],
  ['a call that is no text', { call: 5 }],
  ['an array', ['history/star']],
  ['text', 'history/star'],
  ['nothing', null],
])('%s is left to others', async (_name, message) => {
  answerStar();
  await expect(deliver(message, fromOwnPage())).resolves.toBe('unanswered');
});

test.each([
  [
    'throws',
    () => {
      throw new Error('disk full');
    },
  ],
  ['rejects', () => Promise.reject(new Error('disk full'))],
  [
    'throws what is no Error',
    () => {
      throw 'disk full';
    },
  ],
])('a handler that %s comes back as a failure value', async (_name, answer) => {
  answerStar(answer);
  await expect(deliver(star, fromOwnPage())).resolves.toEqual({ ok: false, error: 'disk full' });
});

test('answering can be stopped', async () => {
  const { stop } = answerStar();
  stop();
  await expect(deliver(star, fromOwnPage())).resolves.toBe('unanswered');
});

test('a call reaches the background, and its reply comes back', async () => {
  extension.runtime.sendMessage.mockResolvedValue({ ok: true, value: { recorded: true } });
  const ask = { url: 'https://news.example/', progress: 0.5 };
  await expect(callBackground('reading/progressed', ask)).resolves.toEqual({ ok: true, value: { recorded: true } });
  expect(extension.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ call: 'reading/progressed', ask });
});

test('a background that is gone or silent is a failure value', async () => {
  extension.runtime.sendMessage.mockRejectedValueOnce(new Error('Could not establish connection'));
  await expect(callBackground('history/clear', null)).resolves.toEqual({
    ok: false,
    error: 'Could not establish connection',
  });
  extension.runtime.sendMessage.mockResolvedValueOnce(undefined);
  await expect(callBackground('history/clear', null)).resolves.toEqual({ ok: false, error: 'no answer' });
});

test('a call to a tab goes to its top frame only', async () => {
  extension.tabs.sendMessage.mockResolvedValue({ ok: true, value: null });
  await expect(callTab(7, 'reader/removals', null)).resolves.toEqual({ ok: true, value: null });
  expect(extension.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(
    7,
    { call: 'reader/removals', ask: null },
    { frameId: 0 },
  );
});

test('a tab without our scripts is a failure value', async () => {
  extension.tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  await expect(callTab(7, 'page/describe', null)).resolves.toEqual({
    ok: false,
    error: 'Receiving end does not exist.',
  });
});
