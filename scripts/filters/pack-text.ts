/** Packs a text for the extension; utils/filters/unpack-text.ts is the way back. */
import { TextModel } from '../../utils/filters/text-model';
import { cutOf, HEADER_BYTES, hashOfBytes, MOST_BYTES } from '../../utils/filters/unpack-text';

/** @throws Error for a text that is too long to be unpacked */
export function packText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) throw new Error(`${bytes.length} bytes are too many to pack`);
  const model = new TextModel(new Uint8Array(bytes.length));
  const code: number[] = [];
  let low = 0;
  let high = 0xffff_ffff;
  for (const byte of bytes) {
    for (let shift = 7; shift >= 0; shift--) {
      const bit = (byte >> shift) & 1;
      const cut = cutOf(low, high, model.next());
      if (bit === 1) high = cut;
      else low = cut + 1;
      model.learn(bit);
      while ((low ^ high) >>> 24 === 0) {
        code.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
    }
  }
  for (let shift = 24; shift >= 0; shift -= 8) code.push((low >>> shift) & 255);
  const packed = new Uint8Array(HEADER_BYTES + code.length);
  const header = new DataView(packed.buffer);
  header.setUint32(0, bytes.length);
  header.setUint32(4, hashOfBytes(bytes));
  packed.set(code, HEADER_BYTES);
  return packed;
}
