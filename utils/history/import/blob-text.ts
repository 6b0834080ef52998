/** Texts out of files, read piece by piece. */
import type { ImportText } from './import-format';

/** Letters of a text that is read whole: more fit into no browser's string for sure. */
const MOST_WHOLE = 256_000_000;
/** Letters that tell a format. */
const HEAD = 64_000;

/** Something is larger than it may be, or than it says. */
export class TooLargeError extends Error {}

/** UTF-16 says so in its first bytes; all else is UTF-8, wrong letters and all. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

async function* decodedChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  let decoder: TextDecoder | undefined;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      decoder ??= new TextDecoder(encodingOf(part.value));
      const text = decoder.decode(part.value, { stream: true });
      if (text) yield text;
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } finally {
    // Whoever has read enough lets the file go.
    await reader.cancel().catch(() => {});
  }
}

/**
 * A text that can be read again and again.
 * @param open gives its bytes from the beginning
 * @param size in bytes
 */
export function streamText(size: number, open: () => ReadableStream<Uint8Array>): ImportText {
  return {
    size,
    chunks: () => decodedChunks(open()),
    async text() {
      let whole = '';
      for await (const chunk of decodedChunks(open())) {
        whole += chunk;
        if (whole.length > MOST_WHOLE) throw new TooLargeError();
      }
      return whole;
    },
  };
}

/** The beginning of a text, some thousand letters. */
export async function headOf(text: ImportText): Promise<string> {
  let head = '';
  for await (const chunk of text.chunks()) {
    head += chunk;
    if (head.length >= HEAD) break;
  }
  return head.slice(0, HEAD);
}
