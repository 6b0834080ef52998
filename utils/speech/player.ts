/**
 * What is read aloud next: a state and what happens to it, without a voice. Pausing ends what is said and remembers the
 * word, because Chromium cannot go on with the voices of a network after a pause.
 */

import { lineAt, type Script, sentenceOf } from './script';
import { type Stretch, segmenterFor } from './sentences';

export interface Player {
  script: Script;
  status: 'paused' | 'speaking' | 'ended';
  /** Number of the line that is said, or would be. */
  line: number;
  /** Where in the text the line is begun: not at its start where it goes on after a pause. */
  from: number;
  /** The word that is being said, where the voice tells. */
  word: Stretch | null;
  /** Grows with each thing to be said, so that late news of an earlier one is told apart. */
  turn: number;
}

/** By what is skipped. */
export type Unit = 'sentence' | 'paragraph';

export type PlayerEvent =
  | { type: 'play' }
  | { type: 'pause' }
  /** A word begins: `at` letters from where the line was begun; `length` where the voice tells. */
  | { type: 'word'; turn: number; at: number; length: number | null }
  /** All was said. */
  | { type: 'said'; turn: number }
  /** Somebody else, the page or another tab, has ended it. */
  | { type: 'stopped'; turn: number }
  | { type: 'skip'; unit: Unit; by: 1 | -1 }
  /** To the sentence at a place of the text. */
  | { type: 'go'; to: number }
  /** Voice or speed are others now: says the rest anew. */
  | { type: 'renew' }
  /** There is more to read, or it is cut in another way. `at`: where the present place is in the new text. */
  | { type: 'rewrite'; script: Script; at: number };

/** Letters into a sentence or paragraph after which skipping back means its own beginning, as players of music do. */
const BEGUN = 40;

/** A player that waits at a place of the text. */
export function playerAt(script: Script, index: number): Player {
  const line = lineAt(script, index);
  return { script, status: 'paused', line, from: script.lines[line]?.start ?? 0, word: null, turn: 0 };
}

/** Where one is in the text: at the word that is said, or where the line was begun. */
export const placeOf = ({ word, from }: Player): number => word?.start ?? from;

/** What is to be said now; null while nothing is. */
export function wantedOf({ script, status, line, from, turn }: Player) {
  const own = script.lines[line];
  if (status !== 'speaking' || !own) return null;
  return { turn, text: script.text.slice(from, own.end), lang: own.lang };
}

/** Begins at a line, or within it, and goes on as before: speaking or not. */
function at(player: Player, line: number, from = player.script.lines[line]?.start ?? 0): Player {
  return { ...player, line, from, word: null, turn: player.turn + 1 };
}

/** Behind the last letter. */
function ended(player: Player): Player {
  const { lines } = player.script;
  const line = Math.max(0, lines.length - 1);
  return { ...player, status: 'ended', line, from: lines[line]?.end ?? 0, word: null, turn: player.turn + 1 };
}

/** The stretch of the word at a place of the text, for voices that tell no length. */
function wordAt(text: string, start: number, end: number, lang: string | null): Stretch {
  const [first] = segmenterFor(lang, 'word').segment(text.slice(start, end));
  return { start, end: Math.min(end, start + (first?.segment.length ?? 1)) };
}

function heard(player: Player, offset: number, length: number | null): Player {
  const { script, line, from } = player;
  const own = script.lines[line];
  const start = from + offset;
  // Some voices count what they have made of the text, not the text.
  if (!own || !(offset >= 0) || start >= own.end || start < placeOf(player)) return player;
  const word = length
    ? { start, end: Math.min(own.end, start + length) }
    : wordAt(script.text, start, own.end, own.lang);
  return { ...player, word };
}

function skipped(player: Player, unit: Unit, by: 1 | -1): Player {
  const { script, line } = player;
  const { lines } = script;
  const here = lines[line]?.[unit] ?? 0;
  if (by > 0) {
    const next = lines.findIndex((one) => one[unit] > here);
    return next < 0 ? ended(player) : at(player, next);
  }
  const waiting: Player = player.status === 'ended' ? { ...player, status: 'paused' } : player;
  const first = lines.findIndex((one) => one[unit] === here);
  const begun = player.status === 'ended' || placeOf(player) - (lines[first]?.start ?? 0) > BEGUN;
  if (begun || first <= 0) return at(waiting, Math.max(0, first));
  const before = lines[first - 1]?.[unit];
  return at(
    waiting,
    lines.findIndex((one) => one[unit] === before),
  );
}

function played(player: Player): Player {
  if (player.status === 'speaking' || player.script.lines.length === 0) return player;
  const ready: Player = { ...player, status: 'speaking' };
  return player.status === 'ended' ? at(ready, 0) : at(ready, player.line, player.from);
}

function went(player: Player, to: number): Player {
  const { start } = sentenceOf(player.script, lineAt(player.script, to));
  const line = lineAt(player.script, start);
  return at(player.status === 'ended' ? { ...player, status: 'paused' } : player, line);
}

function rewritten(player: Player, script: Script, place: number): Player {
  const line = lineAt(script, place);
  const own = script.lines[line];
  const from = Math.max(place, own?.start ?? 0);
  const next: Player = { ...player, script };
  if (!own || from >= own.end) return ended(next);
  // What had come to an end goes on where there is more now, when it is told to.
  return at(player.status === 'ended' ? { ...next, status: 'paused' } : next, line, from);
}

/** What becomes of a player by what happens. News of an earlier turn changes nothing. */
export function step(player: Player, event: PlayerEvent): Player {
  if ('turn' in event && (event.turn !== player.turn || player.status !== 'speaking')) return player;
  switch (event.type) {
    case 'play':
      return played(player);
    case 'pause':
    case 'stopped':
      return player.status === 'speaking' ? { ...at(player, player.line, placeOf(player)), status: 'paused' } : player;
    case 'word':
      return heard(player, event.at, event.length);
    case 'said':
      return player.line + 1 < player.script.lines.length ? at(player, player.line + 1) : ended(player);
    case 'skip':
      return skipped(player, event.unit, event.by);
    case 'go':
      return went(player, event.to);
    case 'renew':
      return player.status === 'speaking' ? at(player, player.line, placeOf(player)) : player;
    case 'rewrite':
      return rewritten(player, event.script, event.at);
  }
}
