/** How long reading aloud takes. */
import type { Player } from './player';

/** Letters a second at a voice's usual speed; a letter of East Asia is a syllable or a word. */
const LETTERS_PER_SECOND = 14;
const WIDE_WEIGHT = 3;
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Minutes until the end at a speed, not rounded. */
export function minutesToHear({ script, status, from }: Player, speed: number): number {
  const rest = status === 'ended' ? '' : script.text.slice(from);
  const letters = rest.length + (WIDE_WEIGHT - 1) * (rest.match(WIDE)?.length ?? 0);
  return letters / LETTERS_PER_SECOND / speed / 60;
}

/** Seconds after which even the slowest voice has said a text: a quarter of the usual speed, and time to begin. */
export function longestSeconds(text: string, speed: number): number {
  return 15 + (4 * text.length) / LETTERS_PER_SECOND / speed;
}
