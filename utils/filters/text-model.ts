/**
 * Foretells a text bit by bit, for whoever packs and unpacks the lists (unpack-text.ts): what is foretold well takes
 * little room, a third less than a zip's. The way is that of PAQ (Mahoney, 2005), in its simplest form: what came after
 * the last 1, 2, 3 and 4 bytes and after the word so far is a guess each, and so is what follows the longest stretch that
 * stood there before; they are weighed by how right they were of late.
 *
 * Both sides must come to the same numbers in every browser: all is integers but for the two tables, no value of which
 * is near to being rounded the other way (a test sees to that).
 */

/** Contexts by their length in bytes; 0 stands for the word so far and the byte before. */
const ORDERS = [1, 2, 3, 4, 0] as const;
const GUESSES = ORDERS.length + 1;

/** A context's row has an entry for each way on through half a byte; 8 MB for each order, while it is unpacked. */
const ROWS_BITS = 17;
const ROW = 16;

/** Probabilities of a 1 are in 4096ths, their logits in 256ths. */
const ONE = 4096;
const LOGIT_UNIT = 256;
const MOST_LOGIT = 2047;

/** ln(p / (1 - p)) in 256ths, before it is rounded. @param at a 4096th, of which the middle is taken */
export const logitOf = (at: number): number => Math.log((at + 0.5) / (ONE - at - 0.5)) * LOGIT_UNIT;

/** The way back, in 4096ths, before it is rounded. */
export const probabilityOf = (logit: number): number => ONE / (1 + Math.exp(-logit / LOGIT_UNIT));

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value));

const LOGITS = Int16Array.from({ length: ONE }, (_, at) => between(-MOST_LOGIT, Math.round(logitOf(at)), MOST_LOGIT));
const PROBABILITIES = Int16Array.from({ length: 2 * MOST_LOGIT + 1 }, (_, at) =>
  between(1, Math.round(probabilityOf(at - MOST_LOGIT)), ONE - 1),
);

/** An entry: the probability in the upper 22 bits, and below how often it was met, up to 20 times. */
const COUNT_BITS = 10;
const COUNT_MASK = (1 << COUNT_BITS) - 1;
const MOST_COUNT = 20;
const CERTAIN = 2 ** (32 - COUNT_BITS) - 1;
const EVEN = 2 ** 31;
/** How far of the way an entry moves towards what came, by how often it was met. */
const STEPS = Float64Array.from({ length: MOST_COUNT + 1 }, (_, count) => 1 / (count + 1.5));

/** Weights are in 65536ths: a third at first. */
const FIRST_WEIGHT = 20_000;
const MOST_WEIGHT = 2 ** 20 - 1;
const LEARNING = 3;

/** The stretch before, of at least five bytes, by a hash of its last five. */
const STRETCH = 5;
const STRETCH_BITS = 18;
const LONGEST_LOOK = 32;
const LONG = 15;

const hashed = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x2f0b4c47);
  return mixed ^ (mixed >>> 15);
};

const isLetter = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57);

const moved = (entry: number, bit: number): number => {
  const count = entry & COUNT_MASK;
  const probability = entry >>> COUNT_BITS;
  // Not in 32 bits, which do not hold the product; IEEE 754 has but one answer.
  const step = Math.floor(((bit === 1 ? CERTAIN : 0) - probability) * (STEPS[count] ?? 0));
  return (((probability + step) << COUNT_BITS) | (count < MOST_COUNT ? count + 1 : count)) >>> 0;
};

/** Foretells the bits of a text from its first byte on: `next` and `learn` in turn. */
export class TextModel {
  private readonly entries = new Uint32Array((ORDERS.length * ROW) << ROWS_BITS).fill(EVEN);
  private readonly contexts = new Int32Array(ORDERS.length);
  private readonly rows = new Int32Array(ORDERS.length);
  private readonly logits = new Int32Array(GUESSES);
  private readonly weights = new Int32Array(3 * 256 * GUESSES).fill(FIRST_WEIGHT);
  private weightsAt = 0;
  /** Where stretches end, by their hash. */
  private readonly ends = new Int32Array(2 ** STRETCH_BITS);
  private readonly stretches = new Uint32Array(2 * (LONG + 1)).fill(EVEN);
  private stretchEntry = -1;
  private stretchAt = 0;
  private stretchLength = 0;
  private word = 0;
  private length = 0;
  /** The bits of this byte, and of its half, so far: behind a 1. */
  private byte = 1;
  private half = 1;
  private probability = ONE / 2;

  /** @param text room for the text: every byte is written into it when it is known */
  constructor(private readonly text: Uint8Array) {
    this.beginByte();
  }

  /** @returns how probable it is that the next bit is a 1, in 4096ths, never 0 nor 4096 */
  next(): number {
    const expected = this.expectedBit();
    const trust = expected < 0 ? 0 : this.stretchLength < LONG ? 1 : 2;
    this.stretchEntry = expected < 0 ? -1 : 2 * Math.min(this.stretchLength, LONG) + expected;
    this.weightsAt = (trust * 256 + this.byte) * GUESSES;
    let sum = 0;
    for (let guess = 0; guess < ORDERS.length; guess++) {
      sum += this.weighed(guess, this.entries[(this.rows[guess] ?? 0) + this.half] ?? EVEN);
    }
    sum += this.weighed(ORDERS.length, expected < 0 ? EVEN : (this.stretches[this.stretchEntry] ?? EVEN));
    this.probability = PROBABILITIES[between(-MOST_LOGIT, sum >> 8, MOST_LOGIT) + MOST_LOGIT] ?? ONE / 2;
    return this.probability;
  }

  /** Takes the bit that was foretold last. */
  learn(bit: number): void {
    this.learnWeights(((bit === 1 ? ONE : 0) - this.probability) * LEARNING);
    for (let guess = 0; guess < ORDERS.length; guess++) {
      const at = (this.rows[guess] ?? 0) + this.half;
      this.entries[at] = moved(this.entries[at] ?? EVEN, bit);
    }
    const stretch = this.stretches[this.stretchEntry];
    if (stretch !== undefined) this.stretches[this.stretchEntry] = moved(stretch, bit);
    this.byte = 2 * this.byte + bit;
    this.half = 2 * this.half + bit;
    if (this.byte >= 256) this.endByte(this.byte - 256);
    else if (this.half >= ROW) this.beginHalf(Math.imul(this.byte, 0x9e3779b1));
  }

  private weighed(guess: number, entry: number): number {
    const logit = LOGITS[entry >>> 20] ?? 0;
    this.logits[guess] = logit;
    return Math.imul(logit, this.weights[this.weightsAt + guess] ?? 0) >> 8;
  }

  private learnWeights(error: number): void {
    for (let guess = 0; guess < GUESSES; guess++) {
      const at = this.weightsAt + guess;
      const step = (Math.imul(this.logits[guess] ?? 0, error) + 8192) >> 14;
      this.weights[at] = between(-MOST_WEIGHT, (this.weights[at] ?? 0) + step, MOST_WEIGHT);
    }
  }

  /** What the stretch says comes next; -1 where there is none, or where it was wrong in this byte. */
  private expectedBit(): number {
    if (this.stretchLength === 0) return -1;
    const known = 31 - Math.clz32(this.byte);
    const expected = (this.text[this.stretchAt] ?? 0) | 256;
    if (expected >>> (8 - known) === this.byte) return (expected >>> (7 - known)) & 1;
    this.stretchLength = 0;
    return -1;
  }

  private endByte(byte: number): void {
    this.text[this.length++] = byte;
    this.word = isLetter(byte) ? hashed(this.word, byte) : 0;
    if (this.stretchLength > 0) {
      this.stretchLength++;
      this.stretchAt++;
    }
    this.byte = 1;
    this.beginByte();
  }

  /** The byte that came so many ago; 0 before the first. */
  private back(count: number): number {
    return this.text[this.length - count] ?? 0;
  }

  private beginByte(): void {
    let hash = 0;
    let length = 0;
    for (let at = 0; at < ORDERS.length; at++) {
      const order = ORDERS[at] ?? 0;
      while (length < order) hash = hashed(hash, this.back(++length));
      this.contexts[at] = order === 0 ? hashed(this.word, this.back(1)) : hashed(hash, order);
    }
    if (this.length >= STRETCH) this.findStretch();
    this.beginHalf(0);
  }

  private findStretch(): void {
    let hash = 0;
    for (let count = 1; count <= STRETCH; count++) hash = hashed(hash, this.back(count));
    const slot = hash >>> (32 - STRETCH_BITS);
    const end = this.ends[slot] ?? 0;
    this.ends[slot] = this.length;
    if (this.stretchLength > 0 || end === 0) return;
    let length = 0;
    while (length < LONGEST_LOOK && length < end && this.text[end - 1 - length] === this.back(length + 1)) length++;
    this.stretchAt = end;
    this.stretchLength = length;
  }

  private beginHalf(salt: number): void {
    for (let at = 0; at < ORDERS.length; at++) {
      const row = Math.imul((this.contexts[at] ?? 0) ^ salt, 0x5bd1e995) >>> (32 - ROWS_BITS);
      this.rows[at] = ((at << ROWS_BITS) + row) * ROW;
    }
    this.half = 1;
  }
}
