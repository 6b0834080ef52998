import './fake-chrome';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerCalls } from '@/utils/browser/messages';
import { exportHandlers } from '@/utils/browser/picture-fetch';
import { deliver, fromPage, resetExtension } from './fake-extension';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

const asked = vi.fn<typeof fetch>();
const reply = (type: string, body: BodyInit = 'bytes', status = 200) =>
  new Response(body, { status, headers: { 'content-type': type } });

beforeEach(() => {
  resetExtension();
  answerCalls(exportHandlers);
  vi.stubGlobal('fetch', asked);
  asked.mockReset().mockImplementation(async () => reply('image/png'));
});
afterEach(() => vi.unstubAllGlobals());

const ask = (url: string, sender = fromPage()) => deliver({ call: 'export/picture', ask: { url } }, sender);

test('a picture comes as base64, asked for without cookies, referrer or cache', async () => {
  await expect(ask('https://pictures.example/lamp.png')).resolves.toEqual({
    ok: true,
    value: { base64: Buffer.from('bytes').toString('base64') },
  });
  expect(asked).toHaveBeenCalledExactlyOnceWith(
    'https://pictures.example/lamp.png',
    expect.objectContaining({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' }),
  );
});

test.each([
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  'chrome-extension://jernih/icon/16.png',
  '/lamp.png',
])('%s is not asked for', async (url) => {
  await expect(ask(url)).resolves.toMatchObject({ ok: false });
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  'http://localhost/a.png',
  'http://127.0.0.1:8080/a.png',
  'http://2130706433/a.png',
  'http://0x7f.1/a.png',
  'http://10.0.0.1/a.png',
  'http://172.20.0.1/a.png',
  'http://192.168.1.1/a.png',
  'http://169.254.169.254/latest',
  'http://[::1]/a.png',
  'http://printer.local/a.png',
  'http://printer.local./a.png',
])('%s is of a near network, which a page may not reach through us', async (url) => {
  await expect(ask(url)).resolves.toEqual({ ok: false, error: 'a picture of a near network' });
  expect(asked).not.toHaveBeenCalled();
});

test.each(['https://10.example/a.png', 'https://172.32.0.1/a.png', 'https://local.example/a.png'])(
  '%s is of the web',
  async (url) => {
    await expect(ask(url)).resolves.toMatchObject({ ok: true });
  },
);

test.each([
  ['a page', () => reply('text/html'), 'not a picture'],
  ['an error', () => reply('image/png', '', 404), 'status 404'],
  ['one that never ends', () => reply('image/png', new Uint8Array(12_000_001)), 'too large'],
])('%s is no picture', async (_name, answer, error) => {
  asked.mockImplementation(async () => answer());
  await expect(ask('https://pictures.example/x')).resolves.toEqual({ ok: false, error });
});

test('frames get none', async () => {
  await expect(ask('https://pictures.example/x', { ...fromPage(), frameId: 3 })).resolves.toMatchObject({ ok: false });
  expect(asked).not.toHaveBeenCalled();
});
