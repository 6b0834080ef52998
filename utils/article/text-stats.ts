/** What a block's text looks like, counted in one pass over its characters. */

export interface TextStats {
  /** Length; characters of scripts without spaces count two and a half times. */
  length: number;
  words: number;
  sentences: number;
  commas: number;
  /** Shares of all characters. */
  capitals: number;
  digits: number;
  quoted: boolean;
  endsSentence: boolean;
  endsColon: boolean;
  endsQuestion: boolean;
}

const NONE = 0;
const SPACE = 1;
const COMMA = 2;
const STOP = 3;
/** Full stops of scripts that put no space after them. */
const TIGHT_STOP = 4;
const DENSE = 5;
const CAPITAL = 6;
const DIGIT = 7;
const QUOTE = 8;

const kinds = new Uint8Array(65_536);
const mark = (characters: string, kind: number) => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
};
mark(' \n\t\u00a0', SPACE);
mark(',،、，', COMMA);
mark('.!?…؟।', STOP);
mark('。！？', TIGHT_STOP);
mark('"“”«»„', QUOTE);
kinds.fill(DIGIT, 0x30, 0x3a);
kinds.fill(DIGIT, 0x660, 0x66a);
kinds.fill(DIGIT, 0x6f0, 0x6fa);
kinds.fill(DIGIT, 0x966, 0x970);
kinds.fill(DENSE, 0x3040, 0x30fb);
kinds.fill(DENSE, 0x3400, 0xa000);
kinds.fill(DENSE, 0xac00, 0xd7b0);
kinds.fill(CAPITAL, 0x41, 0x5b);
kinds.fill(CAPITAL, 0xc0, 0xdf);
kinds.fill(CAPITAL, 0x391, 0x3aa);
kinds.fill(CAPITAL, 0x400, 0x430);

const kindAt = (text: string, i: number): number => (i < text.length ? (kinds[text.charCodeAt(i)] as number) : SPACE);

/** Of one text, by kind; the same for all texts, because setting up a list for each costs as much as counting. */
const counts = new Uint32Array(9);

const CLOSING = '”"\'»“’)]';

/** @param text folded: no space at the ends */
export function readText(text: string): TextStats {
  counts.fill(0);
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] as number;
    // A full stop within a word (an abbreviation, a number, an address) ends no sentence.
    if (kind === NONE || (kind === STOP && kindAt(text, i + 1) !== SPACE)) continue;
    counts[kind] = (counts[kind] as number) + 1;
  }
  const count = (kind: number): number => counts[kind] as number;
  let end = text.length - 1;
  while (end > 0 && CLOSING.includes(text.charAt(end))) end--;
  const last = text.charAt(end);
  const letters = text.length || 1;
  return {
    length: text.length + 1.5 * count(DENSE),
    words: count(SPACE) + 1,
    sentences: count(STOP) + count(TIGHT_STOP),
    commas: count(COMMA),
    capitals: count(CAPITAL) / letters,
    digits: count(DIGIT) / letters,
    quoted: count(QUOTE) > 0,
    endsSentence: kindAt(text, end) === STOP || kindAt(text, end) === TIGHT_STOP,
    endsColon: last === ':' || last === '：',
    endsQuestion: last === '?' || last === '？' || last === '؟',
  };
}
