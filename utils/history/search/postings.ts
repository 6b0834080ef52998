/**
 * Lists of document numbers in few bytes: ascending, as differences, seven bits a byte. A word that stands in every
 * other article of 100,000 takes 50 KB instead of 200.
 */

/** Appends a number, seven bits a byte, the lowest first: the distance from the document before. */
export function pushGap(bytes: number[], value: number): void {
  let gap = value;
  while (gap > 127) {
    bytes.push((gap & 127) | 128);
    gap >>>= 7;
  }
  bytes.push(gap);
}

/** @param docs ascending, each once */
export function packPostings(docs: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const doc of docs) {
    pushGap(bytes, doc - last);
    last = doc;
  }
  return new Uint8Array(bytes);
}

/** The document numbers again, ascending. Bytes that are cut off give what came before. */
export function unpackPostings(bytes: Uint8Array): number[] {
  const docs: number[] = [];
  let doc = 0;
  let gap = 0;
  let shift = 0;
  for (const byte of bytes) {
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

/** Packed numbers without unpacking them: the first and the last, and how many bytes the first takes. */
function endsOf(bytes: Uint8Array): { first: number; last: number; head: number } {
  let first = -1;
  let head = 0;
  let last = 0;
  let gap = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    last += gap;
    gap = 0;
    shift = 0;
    if (first >= 0) continue;
    first = last;
    head = at + 1;
  }
  return { first, last, head };
}

/**
 * Puts packed lists behind each other where each begins behind the end of the one before, as segments of an index mostly
 * do: the bytes stay, only the distance from list to list is written anew.
 * @returns null where the lists overlap
 */
export function chainPostings(lists: readonly Uint8Array[]): Uint8Array | null {
  const parts: { gap: number[]; rest: Uint8Array }[] = [];
  let end = -1;
  let size = 0;
  for (const list of lists) {
    if (list.length === 0) continue;
    const { first, last, head } = endsOf(list);
    if (first <= end) return null;
    const gap: number[] = [];
    pushGap(gap, end < 0 ? first : first - end);
    const rest = list.subarray(head);
    parts.push({ gap, rest });
    size += gap.length + rest.length;
    end = last;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { gap, rest } of parts) {
    bytes.set(gap, at);
    bytes.set(rest, at + gap.length);
    at += gap.length + rest.length;
  }
  return bytes;
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
