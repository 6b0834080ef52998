// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { FontFaces } from '@/utils/browser/reading-fonts';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));
const { readingFonts } = await import('@/utils/browser/reading-fonts');

class Face {
  constructor(
    readonly family: string,
    readonly bytes: ArrayBuffer,
    readonly how: { weight: string; style: string; unicodeRange?: string },
  ) {}
}

const fonts = new Set<Face>();
beforeEach(() => {
  fonts.clear();
  vi.stubGlobal('FontFace', Face);
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
});

const data = `data:font/woff2;base64,${btoa('wOF2')}`;
const part: FontFaces = {
  faces: [
    { weight: '400', style: 'normal', data, range: 'U+0100-02BA' },
    { weight: '700', style: 'italic', data },
  ],
};

test('a bundled font is brought in once, its bytes and all', async () => {
  const load = vi.fn(async () => part);
  const { use } = readingFonts(document, load);
  use('legible');
  use('serif');
  use('legible');
  await vi.waitFor(() => expect(fonts.size).toBe(2));
  expect(load).toHaveBeenCalledExactlyOnceWith('font-legible');
  const [first, second] = [...fonts];
  expect(first).toMatchObject({ family: 'Jernih Legible', how: { weight: '400', unicodeRange: 'U+0100-02BA' } });
  expect(second?.how).toEqual({ weight: '700', style: 'italic' });
  expect(String.fromCharCode(...new Uint8Array(first?.bytes ?? new ArrayBuffer(0)))).toBe('wOF2');
});

test("the system's fonts ask for nothing", () => {
  const load = vi.fn(async () => part);
  const { use } = readingFonts(document, load);
  for (const font of ['serif', 'sans', 'system'] as const) use(font);
  expect(load).not.toHaveBeenCalled();
});

test('closing takes them out, and what is still on its way does not come in', async () => {
  const { use, drop } = readingFonts(document, async () => part);
  use('dyslexic');
  await vi.waitFor(() => expect(fonts.size).toBe(2));
  use('legible');
  drop();
  await new Promise((resolve) => setTimeout(resolve));
  expect(fonts.size).toBe(0);
});

test('a part that cannot be had leaves the text in the font that follows', async () => {
  const load = vi.fn(async () => null);
  readingFonts(document, load).use('legible');
  await vi.waitFor(() => expect(load).toHaveBeenCalled());
  expect(fonts.size).toBe(0);
});
