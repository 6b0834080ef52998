/** Numbers in a row that grows: an array of JavaScript's own takes several times the room, and a copy at the end. */

export interface Row<Numbers extends Uint8Array | Uint32Array> {
  /** Of which the first `length` count. */
  numbers: Numbers;
  length: number;
}

export const newBytes = (): Row<Uint8Array> => ({ numbers: new Uint8Array(4_096), length: 0 });
export const newNumbers = (): Row<Uint32Array> => ({ numbers: new Uint32Array(4_096), length: 0 });

// Two functions and not one for both: what is called with two kinds of rows is slower with each.

export function pushByte(row: Row<Uint8Array>, byte: number): void {
  if (row.length === row.numbers.length) {
    const larger = new Uint8Array(row.length * 2);
    larger.set(row.numbers);
    row.numbers = larger;
  }
  row.numbers[row.length++] = byte;
}

export function pushNumber(row: Row<Uint32Array>, value: number): void {
  if (row.length === row.numbers.length) {
    const larger = new Uint32Array(row.length * 2);
    larger.set(row.numbers);
    row.numbers = larger;
  }
  row.numbers[row.length++] = value;
}
