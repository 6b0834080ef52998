/**
 * The records of a JSON file, one after the other, without the whole of it in memory: objects in an array, which is all of
 * the file or a member of it. `[{…},{…}]` and `{"visits":[{…}],"tombstones":[{…}]}`.
 */

/** More letters than any record has; what is longer is passed over. */
const MOST_LETTERS = 16_000_000;

export interface JsonRecord {
  /** Which of the file, from 1. */
  at: number;
  /** Letters of the file behind it. */
  end: number;
  /** The member that it stands in; null where the file is an array. */
  key: string | null;
  /** The record's own text; null where it is too long, or the file ends in it. */
  text: string | null;
  isCut: boolean;
}

const NEXT = /["{}[\]]/g;
const IN_STRING = /["\\]/g;

/** Reads letters as they come. One file, one scanner. */
class RecordScanner {
  /** Boxes that are open, and what the outer two are. */
  #depth = 0;
  #boxes: [outer: string, inner: string] = ['', ''];
  #inString = false;
  #escaped = false;
  /** Where in the file the chunk begins. */
  #offset = 0;
  #found = 0;
  /** The text of the record so far; null outside of one. */
  #record: string | null = null;
  #isLong = false;
  /** The last string of the outermost object: a member's name. */
  #key: string | null = null;
  #string: string | null = null;

  *read(chunk: string): Generator<JsonRecord> {
    let at = 0;
    let from = 0;
    while (at < chunk.length) {
      if (this.#escaped) {
        this.#escaped = false;
        at++;
        continue;
      }
      const pattern = this.#inString ? IN_STRING : NEXT;
      pattern.lastIndex = at;
      const found = pattern.exec(chunk);
      if (this.#string !== null) this.#string += chunk.slice(at, found?.index);
      if (!found) break;
      at = found.index + 1;
      const wasRecord = this.#record !== null;
      this.#step(found[0]);
      if (!wasRecord && this.#record !== null) from = found.index;
      if (wasRecord && this.#record !== null && this.#isRecordPlace() && found[0] === '}') {
        this.#keep(chunk.slice(from, at));
        yield this.#finish(this.#offset + at);
      }
    }
    if (this.#record !== null) this.#keep(chunk.slice(from));
    this.#offset += chunk.length;
  }

  /** What is left at the file's end: nothing, or a record that has no end. */
  *end(): Generator<JsonRecord> {
    if (this.#depth === 0) return;
    yield { at: this.#found + 1, end: this.#offset, key: this.#key, text: null, isCut: true };
  }

  #isRecordPlace(): boolean {
    const [outer, inner] = this.#boxes;
    return (this.#depth === 1 && outer === '[') || (this.#depth === 2 && outer === '{' && inner === '[');
  }

  #step(sign: string): void {
    if (this.#inString) {
      if (sign === '\\') this.#escaped = true;
      else {
        this.#inString = false;
        if (this.#string !== null) this.#key = this.#string;
        this.#string = null;
      }
    } else if (sign === '"') {
      this.#inString = true;
      this.#string = this.#depth === 1 && this.#boxes[0] === '{' ? '' : null;
    } else if (sign === '{' || sign === '[') {
      if (sign === '{' && this.#isRecordPlace()) this.#record = '';
      if (this.#depth < 2) this.#boxes[this.#depth] = sign;
      this.#depth++;
    } else this.#depth = Math.max(0, this.#depth - 1);
  }

  #keep(text: string): void {
    this.#isLong ||= (this.#record?.length ?? 0) + text.length > MOST_LETTERS;
    this.#record = this.#isLong ? '' : (this.#record ?? '') + text;
  }

  #finish(end: number): JsonRecord {
    const text = this.#isLong ? null : this.#record;
    this.#record = null;
    this.#isLong = false;
    return { at: ++this.#found, end, key: this.#boxes[0] === '[' ? null : this.#key, text, isCut: false };
  }
}

/** @param chunks the file, cut anywhere */
export async function* jsonRecords(chunks: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  const scanner = new RecordScanner();
  for await (const chunk of chunks) yield* scanner.read(chunk);
  yield* scanner.end();
}

/** A record as what it says; undefined where it is no JSON. */
export function parsedRecord({ text }: JsonRecord): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
