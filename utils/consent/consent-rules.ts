/** What the buttons of consent walls say, language by language: data in rules/<lang>.ts, asked of in all languages at once. */

/** Words that make a box a consent box, found anywhere in it; lower case. */
export type ConsentNotice = readonly string[];

/**
 * Whole labels of controls, lower case, words only (`normalLabel`). A label that begins with such words and goes on is
 * another label: "reject and subscribe" does not reject.
 */
export interface ConsentLabels {
  /** Turns down all that can be turned down. */
  reject: readonly string[];
  /** Opens the second step, where purposes are chosen. */
  settings: readonly string[];
  /** Ends the second step with what is chosen there. */
  save: readonly string[];
  /** Agrees to more than must be: never to be clicked. */
  accept: readonly string[];
}

const sets = Object.values(import.meta.glob<ConsentLabels>('./rules/*.ts', { eager: true, import: 'labels' }));

const known = new Map<keyof ConsentLabels, ReadonlySet<string>>();

/** A label as the rules have it: lower case, letters and digits, one space between words. */
export function normalLabel(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a label as a whole says so, in any language. */
export function saysLabel(purpose: keyof ConsentLabels, text: string): boolean {
  let labels = known.get(purpose);
  if (!labels) {
    labels = new Set(sets.flatMap((set) => set[purpose]).map(normalLabel));
    known.set(purpose, labels);
  }
  return labels.has(normalLabel(text));
}
