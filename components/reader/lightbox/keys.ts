import type { Zoom } from './zoom';

/** What a key does in the lightbox. */
export type KeyAction =
  | { does: 'turn'; by: number }
  | { does: 'zoom'; by: number }
  | { does: 'pan'; x: number; y: number }
  | { does: 'reset' };

/** A press enlarges by this much. */
export const STEP = 1.5;
/** An arrow moves an enlarged picture by this much, px. */
const NUDGE = 80;

const ARROWS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [NUDGE, 0],
  ArrowRight: [-NUDGE, 0],
  ArrowUp: [0, NUDGE],
  ArrowDown: [0, -NUDGE],
};

const OTHERS: Record<string, KeyAction> = {
  '+': { does: 'zoom', by: STEP },
  '=': { does: 'zoom', by: STEP },
  '-': { does: 'zoom', by: 1 / STEP },
  '0': { does: 'reset' },
  Home: { does: 'turn', by: -Infinity },
  End: { does: 'turn', by: Infinity },
};

/** Arrows move an enlarged picture and turn to the next otherwise, by the direction in which one reads. */
export function actionOf(key: string, { scale }: Zoom, dir: string): KeyAction | null {
  const arrow = ARROWS[key];
  if (!arrow) return OTHERS[key] ?? null;
  const [x, y] = arrow;
  if (scale > 1) return { does: 'pan', x, y };
  if (x === 0) return null;
  const isForward = x < 0 !== (dir === 'rtl');
  return { does: 'turn', by: isForward ? 1 : -1 };
}
