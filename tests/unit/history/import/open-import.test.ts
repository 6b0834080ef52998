import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faultOf, openImport } from '@/utils/history/import/open-import';
import { openZip } from '@/utils/history/import/zip-reader';
import * as fixtures from './fixtures';
import { allOf, told } from './support';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
  ) as Uint8Array<ArrayBuffer>;

async function read(file: Blob) {
  const opened = await openImport(file);
  if (typeof opened === 'string') return opened;
  return { source: opened.source, entries: await allOf(opened.entries()) };
}

describe('a file', () => {
  test.each([
    ['empty', '', 'empty'],
    ['white space', ' \n\n', 'empty'],
    ['a page', '<!doctype html><title>News</title><a href="https://bay.example/">x</a>', 'unknown'],
    ['another program’s list', '[{"url":"https://bay.example/x"}]', 'unknown'],
    ['bytes of something', '\u0000\u0001\u0002\u0003', 'unknown'],
    ['a copy of a later version', '{"format":"jernih-history","version":2,"visits":[]}', 'newer'],
    ['the beginning of a zip', 'PK\u0003\u0004 and no more', 'damaged'],
  ])('that is %s is named', async (_name, text, fault) => {
    expect(await read(new Blob([text]))).toBe(fault);
  });

  test('with a byte order mark, or in UTF-16, is the same file', async () => {
    const plain = await read(new Blob([fixtures.pocketCsv]));
    expect(await read(new Blob(['\ufeff', fixtures.pocketCsv]))).toEqual(plain);
    const wide = new Uint16Array([...`\ufeff${fixtures.pocketCsv}`].map((letter) => letter.charCodeAt(0)));
    expect(await read(new Blob([wide]))).toEqual(plain);
  });
});

describe('a zip', () => {
  test('of Omnivore gives the articles with their pages', async () => {
    const { source, entries } = (await read(new Blob([fixtures.omnivoreZip()]))) as Exclude<
      Awaited<ReturnType<typeof read>>,
      string
    >;
    expect(source).toBe('omnivore');
    expect(entries.map(told)).toMatchObject([
      { url: 'https://bay.example/one', html: '<html><body><p>The first.</p></body></html>' },
      { url: 'https://bay.example/two', html: null },
      { url: 'https://bay.example/three', html: '<p>The third.</p>', tags: [] },
    ]);
    expect(entries.map(({ at }) => at)).toEqual([1, 2, 3]);
    expect(entries.at(-1)?.done).toBeCloseTo(1, 2);
  });

  test('of Pocket gives all of its tables, and nothing that lies beside them', async () => {
    const opened = await read(new Blob([fixtures.pocketZip()]));
    expect(opened).toMatchObject({ source: 'pocket' });
    expect(typeof opened === 'string' ? [] : opened.entries).toHaveLength(4);
  });

  test('of something else is named', async () => {
    expect(await read(new Blob([zip({ 'readme.txt': 'x', 'list.csv': 'a,b\n1,2' })]))).toBe('unknown');
    expect(await read(new Blob([zipSync({}) as Uint8Array<ArrayBuffer>]))).toBe('unknown');
  });

  test('that is cut anywhere is damaged, and one with wrong bytes at worst ends early', async () => {
    const whole = fixtures.omnivoreZip();
    for (let end = 4; end < whole.length; end += 37)
      expect(await read(new Blob([whole.slice(0, end)]))).toBe('damaged');
    for (let at = 0; at < whole.length; at += 13) {
      const wrong = whole.slice();
      wrong[at] = (wrong[at] ?? 0) ^ 0xff;
      const opened = await openImport(new Blob([wrong]));
      if (typeof opened !== 'string')
        await allOf(opened.entries()).catch((error) => expect(faultOf(error)).toBeTruthy());
    }
  });

  /** A zip whose list says that its file is so large, whatever it is. */
  function claiming(size: number): Blob {
    const made = zip({ 'part.csv': `${fixtures.pocketCsv}${'x'.repeat(100_000)}` });
    const view = new DataView(made.buffer);
    for (let at = 0; at + 4 < made.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    return new Blob([made]);
  }

  test('that says it holds more than anybody has read is not opened', async () => {
    expect(await read(claiming(4_000_000_000))).toBe('too-large');
  });

  test('that holds more than it says is left at once', async () => {
    await expect(
      openZip(claiming(500))
        .then((archive) => archive.open('part.csv'))
        .then((file) => file.text()),
    ).rejects.toThrow();
    expect(await read(claiming(500))).toBe('too-large');
  });

  test('that holds less than it says is damaged', async () => {
    const opened = await openImport(claiming(900_000));
    if (typeof opened === 'string') throw new Error(opened);
    await expect(allOf(opened.entries())).rejects.toThrow();
  });
});
