/**
 * Unpacks what scripts/filters/pack-text.ts has packed: an arithmetic code of the bits that TextModel foretells. Two
 * megabytes take about two seconds, once for each version of the lists, in the background.
 */
import { TextModel } from './text-model';

/** In front: how many bytes the text has, and the hash of them, both of 32 bits. */
export const HEADER_BYTES = 8;

/** Longer is no text that was packed, and would ask for memory without end. */
export const MOST_BYTES = 16 * 1024 * 1024;

/** Bytes between two rests, about 15 ms: the popup is drawn in the same thread in Firefox. */
const BYTES_AT_A_TIME = 16_384;

/** 32-bit FNV-1a. */
export function hashOfBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * Where a range of codes is cut in two: below and at it lie those of a 1.
 * @param probability of a 1, in 4096ths
 */
export const cutOf = (low: number, high: number, probability: number): number =>
  low + Math.floor((high - low) / 4096) * probability;

/** Reads the bits of a text out of its code. */
class Decoder {
  private low = 0;
  private high = 0xffff_ffff;
  private code: number;
  private at = HEADER_BYTES;

  constructor(
    private readonly packed: Uint8Array,
    private readonly model: TextModel,
  ) {
    this.code = 0;
    for (let count = 0; count < 4; count++) this.code = this.code * 256 + this.nextByte();
  }

  readByte(): void {
    for (let count = 0; count < 8; count++) {
      const cut = cutOf(this.low, this.high, this.model.next());
      const bit = this.code <= cut ? 1 : 0;
      if (bit === 1) this.high = cut;
      else this.low = cut + 1;
      this.model.learn(bit);
      while ((this.low ^ this.high) >>> 24 === 0) {
        this.low = (this.low << 8) >>> 0;
        this.high = ((this.high << 8) | 255) >>> 0;
        this.code = ((this.code << 8) | this.nextByte()) >>> 0;
      }
    }
  }

  private nextByte(): number {
    return this.packed[this.at++] ?? 0;
  }
}

/**
 * @param rest waited for every now and then, so that others have their turn
 * @throws Error for what was not packed, or is cut or changed
 */
export async function unpackText(packed: Uint8Array, rest: () => Promise<void>): Promise<string> {
  const header = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = packed.length < HEADER_BYTES ? MOST_BYTES + 1 : header.getUint32(0);
  if (length > MOST_BYTES) throw new Error('no packed text');
  const bytes = new Uint8Array(length);
  const decoder = new Decoder(packed, new TextModel(bytes));
  for (let at = 0; at < length; at++) {
    if (at % BYTES_AT_A_TIME === BYTES_AT_A_TIME - 1) await rest();
    decoder.readByte();
  }
  if (hashOfBytes(bytes) !== header.getUint32(4)) throw new Error('a packed text that is broken');
  return new TextDecoder().decode(bytes);
}
