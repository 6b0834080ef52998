/** Keys while the bar for reading aloud is there. */
import type { Unit } from './player';

/** What a key asks for. */
export type SpeechKey =
  | { does: 'toggle' }
  | { does: 'pause' }
  | { does: 'skip'; unit: Unit; by: 1 | -1 }
  | { does: 'speed'; by: 1 | -1 };

/** A pressed key, as far as it counts. */
export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** Keys of keyboards and headsets, where the browser hands them to the page. */
const MEDIA: Record<string, SpeechKey> = {
  MediaPlayPause: { does: 'toggle' },
  MediaPlay: { does: 'toggle' },
  MediaPause: { does: 'pause' },
  MediaStop: { does: 'pause' },
  MediaTrackNext: { does: 'skip', unit: 'paragraph', by: 1 },
  MediaTrackPrevious: { does: 'skip', unit: 'paragraph', by: -1 },
};

/**
 * What a key does: Space, the arrows by sentence and with Shift by paragraph, plus and minus. Right is onward in every
 * language, as on all players: it is time that runs, not the text.
 */
export function speechKey({ key, shiftKey, ctrlKey, altKey, metaKey }: Press): SpeechKey | null {
  if (ctrlKey || altKey || metaKey) return null;
  const unit = shiftKey ? 'paragraph' : 'sentence';
  if (key === 'ArrowRight') return { does: 'skip', unit, by: 1 };
  if (key === 'ArrowLeft') return { does: 'skip', unit, by: -1 };
  if (key === '+' || key === '=') return { does: 'speed', by: 1 };
  if (key === '-') return { does: 'speed', by: -1 };
  if (key === ' ' && !shiftKey) return { does: 'toggle' };
  return MEDIA[key] ?? null;
}
