/** What is remembered of reading aloud: the speed, and a voice for each language. Voices are a device's own. */
import type { Range } from '../reading/text-settings';
import type { ChosenVoices } from './voices';

export interface SpeechSettings {
  /** A factor of the voice's usual speed. */
  speed: number;
  voices: ChosenVoices;
}

/** Half as fast to three times as fast: what voices keep to and ears follow. */
export const SPEED = { min: 0.5, max: 3, step: 0.1, usual: 1 } as const satisfies Range;

/** Reads whatever is stored: what is wrong falls back by itself. */
export function parseSpeechSettings(stored: unknown): SpeechSettings {
  const { speed, voices } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const entries = typeof voices === 'object' && voices !== null ? Object.entries(voices) : [];
  return {
    speed: typeof speed === 'number' && speed >= SPEED.min && speed <= SPEED.max ? speed : SPEED.usual,
    voices: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

/** The next speed up or down, within what there is and without the rounding errors of binary fractions. */
export function nextSpeed(speed: number, by: 1 | -1): number {
  return Math.min(SPEED.max, Math.max(SPEED.min, Math.round((speed + by * SPEED.step) * 10) / 10));
}
