import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { denseZip } from '../../../scripts/dense-zip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('holds every file as it was, and is the same each time', async () => {
  const files = new Map([
    ['manifest.json', bytes('{"name":"…"}')],
    ['_locales/en/messages.json', bytes('message '.repeat(500))],
    ['empty.txt', bytes('')],
    ['icon/16.png', Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251)],
  ]);
  const zip = await denseZip(files);
  const unpacked = Object.entries(unzipSync(zip)).map(([path, content]) => [path, [...content]]);
  expect(unpacked).toEqual([...files].map(([path, content]) => [path, [...content]]));
  expect(await denseZip(files)).toEqual(zip);
});
