/** Writes trees in the form of utils/article/packed-trees.ts. */
import { BASE, type PackedTrees, STEPS } from '../../utils/article/packed-trees';

const DIGITS = Array.from({ length: 87 }, (_, at) => String.fromCharCode(40 + at))
  .filter((character) => character !== '\\' && character !== '`')
  .join('');

function written(code: number): string {
  const [high, low] = [DIGITS[Math.floor(code / BASE)], DIGITS[code % BASE]];
  if (!Number.isInteger(code) || code < 0 || !high || !low) throw new Error(`no node: ${code}`);
  return high + low;
}

/**
 * @param trees each in pre-order, `[feature, threshold, …]`, a leaf as `[-1, log-odds]` with log-odds in thousandths
 * @throws Error where they do not fit: more questions, larger or finer log-odds than the form can hold
 */
export function packTrees(trees: readonly (readonly number[])[]): PackedTrees {
  const asked = new Map<number, Set<number>>();
  const each = (visit: (feature: number, value: number) => void) => {
    for (const tree of trees) for (let at = 0; at < tree.length; at += 2) visit(tree[at] ?? -1, tree[at + 1] ?? 0);
  };
  each((feature, value) => {
    if (feature !== -1) asked.set(feature, (asked.get(feature) ?? new Set()).add(value));
  });
  const places = new Map<string, number>();
  const lines = [...asked].map(([feature, thresholds]) => {
    for (const threshold of thresholds) places.set(`${feature} ${threshold}`, places.size);
    return [feature, ...thresholds].join(' ');
  });
  let nodes = '';
  each((feature, value) => {
    const steps = Math.round(value * STEPS);
    if (feature === -1 && (steps / STEPS !== value || Math.abs(steps) > STEPS)) throw new Error(`log-odds: ${value}`);
    nodes += written(feature === -1 ? places.size + STEPS + steps : (places.get(`${feature} ${value}`) ?? -1));
  });
  return { splits: lines.join(';'), nodes };
}
