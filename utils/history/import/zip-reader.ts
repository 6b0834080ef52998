/**
 * The files of a zip, opened one by one out of a file that is never in memory as a whole (PKWARE's APPNOTE 6.3.10). Nothing
 * that the zip says of itself is believed: what comes out is counted while it comes.
 */
import { streamText, TooLargeError } from './blob-text';
import type { ImportArchive } from './import-format';

/** What is no zip, or no whole one. */
export class DamagedZipError extends Error {}

/** Bytes of one file, and of all together, unpacked: what is larger is no list of articles. */
const MOST_OF_ONE = 512_000_000;
const MOST_OF_ALL = 8_000_000_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end's own bytes without its comment, and the longest comment. */
const END_BYTES = 22;
const MOST_COMMENT = 65_535;

interface Entry {
  method: number;
  packed: number;
  size: number;
  offset: number;
}

const viewOf = async (blob: Blob): Promise<DataView> => new DataView(await blob.arrayBuffer());

/** Where the list of files is. */
async function findList(blob: Blob): Promise<{ from: number; bytes: number; count: number }> {
  const start = Math.max(0, blob.size - END_BYTES - MOST_COMMENT);
  const tail = await viewOf(blob.slice(start));
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const count = tail.getUint16(at + 10, true);
    const bytes = tail.getUint32(at + 12, true);
    const from = tail.getUint32(at + 16, true);
    // 0xffff and 0xffffffff say that the numbers stand elsewhere (Zip64), which no export of a reading list needs.
    if (from + bytes <= start + at) return { from, bytes, count };
  }
  throw new DamagedZipError();
}

async function readList(blob: Blob): Promise<Map<string, Entry>> {
  const { from, bytes, count } = await findList(blob);
  const list = await viewOf(blob.slice(from, from + bytes));
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let total = 0;
  for (let at = 0, n = 0; n < count; n++) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== CENTRAL) throw new DamagedZipError();
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => list.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength > list.byteLength) throw new DamagedZipError();
    const name = decoder.decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, nameLength));
    const size = list.getUint32(at + 24, true);
    total += size;
    if (size > MOST_OF_ONE || total > MOST_OF_ALL) throw new TooLargeError();
    entries.set(name, {
      method: list.getUint16(at + 10, true),
      packed: list.getUint32(at + 20, true),
      size,
      offset: list.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Lets so many bytes through, and ends with an error at the first that is too many, or where some are missing. */
function exactly(size: number): TransformStream<Uint8Array, Uint8Array> {
  let came = 0;
  return new TransformStream({
    transform(chunk, controller) {
      came += chunk.length;
      if (came > size) controller.error(new TooLargeError());
      else controller.enqueue(chunk);
    },
    flush(controller) {
      if (came < size) controller.error(new DamagedZipError());
    },
  });
}

async function packedBytes(blob: Blob, { offset, packed }: Entry): Promise<Blob> {
  if (offset + 30 > blob.size) throw new DamagedZipError();
  const head = await viewOf(blob.slice(offset, offset + 30));
  if (head.getUint32(0, true) !== LOCAL) throw new DamagedZipError();
  const from = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  return blob.slice(from, from + packed);
}

function unpacked(packed: Blob, { method, size }: Entry): ReadableStream<Uint8Array> {
  const bytes = packed.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  if (method === 0) return bytes.pipeThrough(exactly(size));
  return bytes.pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(exactly(size));
}

/**
 * Opens a zip.
 * @throws DamagedZipError where it is none, or not whole
 * @throws TooLargeError where it says that it holds more than anybody has read
 */
export async function openZip(blob: Blob): Promise<ImportArchive> {
  const entries = await readList(blob);
  return {
    names: [...entries.keys()].filter((name) => !name.endsWith('/')),
    async open(name) {
      const entry = entries.get(name);
      // 0 is stored and 8 deflated; the other ways are those of other times.
      if (!entry || (entry.method !== 0 && entry.method !== 8)) throw new DamagedZipError();
      const packed = await packedBytes(blob, entry);
      return streamText(entry.size, () => unpacked(packed, entry));
    },
  };
}
