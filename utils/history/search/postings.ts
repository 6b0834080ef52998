/**
 * Lists of document numbers in few bytes: ascending, as differences, seven bits a byte. A word that stands in every
 * other article of 100,000 takes 50 KB instead of 200.
 */
import { newBytes, pushByte, type Row } from './rows';

/** A packed list where it lies among others: a view of each would take more room than most lists. */
export interface Postings {
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** Appends a number, seven bits a byte, the lowest first: the distance from the document before. */
export function pushGap(row: Row<Uint8Array>, value: number): void {
  let gap = value;
  while (gap > 127) {
    pushByte(row, (gap & 127) | 128);
    gap >>>= 7;
  }
  pushByte(row, gap);
}

/** Appends a list. @param docs ascending, each once */
export function pushPostings(row: Row<Uint8Array>, docs: readonly number[]): void {
  let last = 0;
  for (const doc of docs) {
    pushGap(row, doc - last);
    last = doc;
  }
}

/** A list by itself. @param docs ascending, each once */
export function packPostings(docs: readonly number[]): Postings {
  const row = newBytes();
  pushPostings(row, docs);
  return { bytes: row.numbers, from: 0, to: row.length };
}

/** The document numbers again, ascending. Bytes that are cut off give what came before. */
export function unpackPostings({ bytes, from, to }: Postings): number[] {
  const docs: number[] = [];
  let doc = 0;
  let gap = 0;
  let shift = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    doc += gap;
    docs.push(doc);
    gap = 0;
    shift = 0;
  }
  return docs;
}

/**
 * Appends a list behind a number: its first distance is written anew, its other bytes stay.
 * @param end the last number that stands in the row already; -1 for none
 * @returns the list's last number; null where it does not begin behind `end`
 */
function pushBehind(row: Row<Uint8Array>, { bytes, from, to }: Postings, end: number): number | null {
  let last = 0;
  let gap = 0;
  let shift = 0;
  let isFirst = true;
  // Bytes that are cut off are left out, or what comes behind them would be read as their end.
  let whole = row.length;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    gap |= (byte & 127) << shift;
    shift += 7;
    if (!isFirst) pushByte(row, byte);
    if (byte > 127) continue;
    last += gap;
    if (isFirst && last <= end) return null;
    if (isFirst) pushGap(row, end < 0 ? last : last - end);
    isFirst = false;
    whole = row.length;
    gap = 0;
    shift = 0;
  }
  row.length = whole;
  return isFirst ? end : last;
}

/**
 * Appends lists as one, without unpacking them, where each begins behind the end of the one before, as segments of an
 * index mostly do.
 * @returns false, and the row as it was, where the lists overlap
 */
export function pushChained(row: Row<Uint8Array>, lists: Iterable<Postings>): boolean {
  const { length } = row;
  let end: number | null = -1;
  for (const list of lists) {
    end = pushBehind(row, list, end);
    if (end !== null) continue;
    row.length = length;
    return false;
  }
  return true;
}

/** What stands in both lists. */
export function intersect(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) both.push(left);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return both;
}

/** What stands in any of the lists, ascending, each once. */
export function unite(lists: readonly (readonly number[])[]): number[] {
  if (lists.length === 1) return [...(lists[0] ?? [])];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
