/** A zip that is written file by file into a blob, which the browser may keep on its disk: nothing of it is held here. */
import { Zip, ZipDeflate } from 'fflate';

export interface ZipPack {
  /** Adds a text as a file. @param name with its folders, parted by `/` */
  add(name: string, text: string): void;
  /** Ends the zip. @returns it */
  finish(): Promise<Blob>;
  /** Ends it without one. */
  abandon(): void;
}

/** Files that a zip of the usual kind can have (65,535; APPNOTE 4.4.21), and some room. */
export const MOST_FILES = 60_000;

/** @param made when it is made, as the files' own time */
export function zipPack(made: Date): ZipPack {
  const encoder = new TextEncoder();
  // Both are there as soon as the constructors have returned.
  const parts = {} as { end(error?: unknown): void; zip: Zip };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      parts.end = (error) => controller.error(error);
      parts.zip = new Zip((error, chunk, isLast) => {
        if (error) throw error;
        controller.enqueue(chunk);
        if (isLast) controller.close();
      });
    },
  });
  const blob = new Response(stream, { headers: { 'Content-Type': 'application/zip' } }).blob();
  // Who abandons it does not ask for it.
  blob.catch(() => {});
  return {
    add(name, text) {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = made;
      parts.zip.add(file);
      file.push(encoder.encode(text), true);
    },
    finish() {
      parts.zip.end();
      return blob;
    },
    abandon() {
      parts.zip.terminate();
      parts.end(new Error('abandoned'));
    },
  };
}
