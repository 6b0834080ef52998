/**
 * Gradient-boosted decision trees for two classes (Friedman 2001, doi:10.1214/aos/1013203451), on binned features, with
 * Newton leaves. Deterministic: the same rows and options give the same trees.
 */

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Share of the features that each tree may look at. */
  columns: number;
  /** Share of the rows that each tree learns from. */
  rows: number;
  /** Added to each leaf's weight, so that few rows decide little. */
  ridge: number;
  /** Rows (by weight) that a leaf needs. */
  leaf: number;
}

/** A tree in pre-order: `[feature, threshold, …left, …right]`, a leaf as `[-1, value]`; `<= threshold` goes left. */
export type Tree = number[];

export interface Data {
  rows: Float32Array[];
  labels: Uint8Array;
  weights: Float32Array;
}

const BINS = 48;

/** A small generator (mulberry32), seeded: training must be repeatable. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Cuts of each feature at its quantiles. */
function cutsOf(rows: Float32Array[], feature: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 4_000));
  const values: number[] = [];
  for (let i = 0; i < rows.length; i += step) values.push(rows[i]?.[feature] ?? 0);
  values.sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const value = values[Math.floor((bin * values.length) / BINS)] ?? 0;
    if (value < (values.at(-1) ?? 0)) cuts.add(Math.round(value * 1_000) / 1_000);
  }
  // A rare flag has no quantile of its own.
  if (cuts.size === 0 && values[0] !== values.at(-1)) cuts.add(values[0] ?? 0);
  return [...cuts].sort((a, b) => a - b);
}

function binned(rows: Float32Array[], cuts: number[][]): Uint8Array {
  const count = cuts.length;
  const bins = new Uint8Array(rows.length * count);
  rows.forEach((row, i) => {
    for (let f = 0; f < count; f++) {
      const value = row[f] ?? 0;
      const list = cuts[f] as number[];
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value > (list[middle] as number)) low = middle + 1;
        else high = middle;
      }
      bins[i * count + f] = low;
    }
  });
  return bins;
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

interface Node {
  rows: Int32Array;
  g: number;
  h: number;
  depth: number;
}

class Booster {
  private readonly cuts: number[][];
  private readonly bins: Uint8Array;
  private readonly count: number;
  private readonly g: Float64Array;
  private readonly h: Float64Array;
  readonly scores: Float64Array;

  constructor(
    private readonly data: Data,
    private readonly options: BoostOptions,
  ) {
    this.count = data.rows[0]?.length ?? 0;
    this.cuts = Array.from({ length: this.count }, (_, f) => cutsOf(data.rows, f));
    this.bins = binned(data.rows, this.cuts);
    this.g = new Float64Array(data.rows.length);
    this.h = new Float64Array(data.rows.length);
    this.scores = new Float64Array(data.rows.length);
  }

  gradients(): void {
    const { labels, weights } = this.data;
    for (let i = 0; i < this.scores.length; i++) {
      const p = 1 / (1 + Math.exp(-(this.scores[i] as number)));
      const w = weights[i] as number;
      this.g[i] = w * ((labels[i] as number) - p);
      this.h[i] = w * Math.max(1e-6, p * (1 - p));
    }
  }

  private best(node: Node, columns: number[]): Split | null {
    const { ridge, leaf } = this.options;
    const gs = new Float64Array(this.count * (BINS + 1));
    const hs = new Float64Array(this.count * (BINS + 1));
    for (const i of node.rows) {
      const g = this.g[i] as number;
      const h = this.h[i] as number;
      const base = i * this.count;
      for (const f of columns) {
        const at = f * (BINS + 1) + (this.bins[base + f] as number);
        gs[at] = (gs[at] as number) + g;
        hs[at] = (hs[at] as number) + h;
      }
    }
    const whole = (node.g * node.g) / (node.h + ridge);
    let best: Split | null = null;
    for (const f of columns) {
      let g = 0;
      let h = 0;
      const last = (this.cuts[f] as number[]).length;
      for (let bin = 0; bin < last; bin++) {
        g += gs[f * (BINS + 1) + bin] as number;
        h += hs[f * (BINS + 1) + bin] as number;
        if (h < leaf || node.h - h < leaf) continue;
        const gain = (g * g) / (h + ridge) + ((node.g - g) * (node.g - g)) / (node.h - h + ridge) - whole;
        if (gain > (best?.gain ?? 1e-6)) best = { feature: f, bin, gain };
      }
    }
    return best;
  }

  private child(rows: number[], depth: number): Node {
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += this.g[i] as number;
      h += this.h[i] as number;
    }
    return { rows: Int32Array.from(rows), g, h, depth };
  }

  private grow(node: Node, columns: number[]): Tree {
    const { depth, rate, ridge } = this.options;
    const split = node.depth < depth ? this.best(node, columns) : null;
    if (!split) return [-1, Math.round(((rate * node.g) / (node.h + ridge)) * 1_000) / 1_000];
    const left: number[] = [];
    const right: number[] = [];
    for (const i of node.rows)
      ((this.bins[i * this.count + split.feature] as number) <= split.bin ? left : right).push(i);
    const threshold = (this.cuts[split.feature] as number[])[split.bin] as number;
    return [
      split.feature,
      threshold,
      ...this.grow(this.child(left, node.depth + 1), columns),
      ...this.grow(this.child(right, node.depth + 1), columns),
    ];
  }

  tree(next: () => number): Tree {
    this.gradients();
    const columns = Array.from({ length: this.count }, (_, f) => f).filter(() => next() < this.options.columns);
    const rows: number[] = [];
    for (let i = 0; i < this.scores.length; i++) if (next() < this.options.rows) rows.push(i);
    const tree = this.grow(this.child(rows, 0), columns);
    this.data.rows.forEach((row, i) => {
      this.scores[i] = (this.scores[i] as number) + leafOf(tree, row);
    });
    return tree;
  }
}

/** Where the right branch of the node at `at` begins. */
function afterSubtree(tree: Tree, at: number): number {
  let open = 1;
  let place = at;
  while (open > 0) {
    open += tree[place] === -1 ? -1 : 1;
    place += 2;
  }
  return place;
}

/** The leaf that a row falls into. */
export function leafOf(tree: Tree, row: ArrayLike<number>): number {
  let at = 0;
  while (tree[at] !== -1) {
    const left = at + 2;
    at = (row[tree[at] as number] as number) <= (tree[at + 1] as number) ? left : afterSubtree(tree, left);
  }
  return tree[at + 1] as number;
}

/** Learns trees; the sum of their values is the logarithm of the odds. */
export function boost(data: Data, options: BoostOptions, onTree?: (n: number) => void): Tree[] {
  const booster = new Booster(data, options);
  const next = random(7);
  const trees: Tree[] = [];
  for (let n = 0; n < options.trees; n++) {
    trees.push(booster.tree(next));
    onTree?.(n);
  }
  return trees;
}
