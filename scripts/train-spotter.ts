/**
 * Weighs the signs of the spotter anew: writes utils/article/spot-weights.ts.
 *
 *   node --import jiti/register scripts/train-spotter.ts [CORPUS] [--dry]
 *
 * CORPUS (default ../shared/corpus) has a folder per set with `index.json` (id, type, url) and `<id>.html.gz`; every
 * page of type "article" is one, any other is none. It takes some four minutes: jsdom reads each page as the spotter
 * would find it at DOMContentLoaded, without styles and with scripts off.
 *
 * The model is a logistic regression with a ridge penalty. A sign whose weight came out against its meaning (a date in
 * the address that speaks against an article) is noise of the corpus and gets 0. What is printed was measured by
 * cross-validation with all pages of a site in one fold, so no page is judged by what was learnt from its site.
 * Nothing is random: the same corpus gives the same file.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readStructuredData } from '../utils/article/spot-data';
import { HOPELESS } from '../utils/article/spot-first';
import { readHeadline } from '../utils/article/spot-headline';
import { readAddress, readDeclarations } from '../utils/article/spot-signs';
import { readParts, readProse } from '../utils/article/spot-text';
import { vetoOf } from '../utils/article/spot-vetoes';
import { type SignName, WEIGHTS } from '../utils/article/spot-weights';
import { inProject } from './support/project';

const NAMES = Object.keys(WEIGHTS) as SignName[];
/** Signs that may only speak against an article; all others may only speak for one. */
const AGAINST = new Set<SignName>([
  'address:forum',
  'address:shop',
  'address:manual',
  'address:listing',
  'structured-data:other',
  'elements',
  'inputs',
  'code',
  'many-times',
  'short-headline',
]);
const RIDGE = 20;
const FOLDS = 10;
/** How much surer than even it must be, in log odds: a button lit on a front page is worse than one that stays dim. */
const LEAN = 0.25;
/** Log odds in one point of score: pages at 2 are articles in 98 of 100 cases. */
const SCALE = 4;

interface Page {
  set: string;
  site: string;
  kind: string;
  /** Decided without weighing: not to be learnt from. */
  vetoed: boolean;
  amounts: number[];
}

interface Model {
  weights: number[];
  bias: number;
}

/** A row of a corpus' index. */
interface Entry {
  id: string;
  type: string;
  url: string | null;
}

/** Styles only cost jsdom time, and a browser with scripts does not see into noscript. */
function parse(html: string, url: string): Document {
  const lean = html.replace(/(<(style|noscript)\b[^>]*>)[\s\S]*?(<\/\2\s*>)/gi, '$1$3');
  return new JSDOM(lean, { url, virtualConsole: new VirtualConsole() }).window.document;
}

function readPage(folder: string, set: string, { id, type, url }: Entry): Page {
  const address = new URL(/^https?:/.test(url ?? '') ? (url as string) : `https://page.example/${id}`);
  const document = parse(gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString('utf8'), address.href);
  const signs = {
    ...readAddress(address),
    ...readDeclarations(document),
    ...readStructuredData(document),
    ...readParts(document),
    ...readHeadline(document),
    ...readProse(document),
  };
  const vetoed = vetoOf(document, address) !== undefined;
  document.defaultView?.close();
  const site = address.hostname === 'page.example' ? id : address.hostname.split('.').slice(-2).join('.');
  return { set, site, kind: type, vetoed, amounts: NAMES.map((name) => signs[name] ?? 0) };
}

async function readCorpus(corpus: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const set of readdirSync(corpus).sort()) {
    const index = join(corpus, set, 'index.json');
    if (!existsSync(index)) continue;
    for (const entry of JSON.parse(readFileSync(index, 'utf8')) as Entry[]) {
      pages.push(readPage(join(corpus, set), set, entry));
      // What jsdom holds weakly is let go only between two turns of the event loop.
      await setImmediate();
      if (pages.length % 100 === 0) console.log(`${pages.length} pages`);
    }
  }
  return pages;
}

/** Solves a x = b by elimination with pivots. */
function solve(a: number[][], b: number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!]);
  for (let i = 0; i < rows.length; i++) {
    let pivot = i;
    for (let k = i + 1; k < rows.length; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = i + 1; k < rows.length; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j <= rows.length; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const x: number[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    let sum = rows[i]!.at(-1)!;
    for (let j = i + 1; j < rows.length; j++) sum -= rows[i]![j]! * x[j]!;
    x[i] = sum / rows[i]![i]!;
  }
  return x;
}

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Newton's method on rows whose last column is the constant 1, which is not held back. */
function regress(rows: number[][], answers: number[]): number[] {
  const size = rows[0]!.length;
  const ridge = (i: number) => (i < size - 1 ? RIDGE : 1e-6);
  let weights: number[] = Array(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const slope = weights.map((weight, i) => ridge(i) * weight);
    const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? ridge(i) : 0)));
    for (const [k, row] of rows.entries()) {
      const p = chance(dot(row, weights));
      for (let i = 0; i < size; i++) {
        slope[i]! += (p - answers[k]!) * row[i]!;
        for (let j = 0; j < size; j++) curve[i]![j]! += p * (1 - p) * row[i]! * row[j]!;
      }
    }
    const step = solve(curve, slope);
    weights = weights.map((weight, i) => weight - step[i]!);
    if (Math.max(...step.map(Math.abs)) < 1e-7) break;
  }
  return weights;
}

/** Learns from pages; signs are standardised meanwhile so that the ridge holds all of them back alike. */
function learn(all: Page[]): Model {
  const pages = all.filter(({ vetoed }) => !vetoed);
  const mean = NAMES.map((_, i) => pages.reduce((sum, page) => sum + page.amounts[i]!, 0) / pages.length);
  const spread = NAMES.map(
    (_, i) => Math.sqrt(pages.reduce((sum, page) => sum + (page.amounts[i]! - mean[i]!) ** 2, 0) / pages.length) + 1e-6,
  );
  let used = NAMES.map((_, i) => i);
  for (;;) {
    const rows = pages.map(({ amounts }) => [...used.map((i) => (amounts[i]! - mean[i]!) / spread[i]!), 1]);
    const found = regress(
      rows,
      pages.map(({ kind }) => (kind === 'article' ? 1 : 0)),
    );
    const fitting = used.filter((i, k) => found[k]! > 0 !== AGAINST.has(NAMES[i]!));
    if (fitting.length === used.length) {
      const weights = NAMES.map((_, i) => (used.includes(i) ? found[used.indexOf(i)]! / spread[i]! : 0));
      return { weights, bias: found.at(-1)! - dot(weights, mean) };
    }
    used = fitting;
  }
}

const foldOf = (site: string): number => createHash('md5').update(site).digest().readUInt32BE() % FOLDS;
const logOdds = ({ weights, bias }: Model, { amounts }: Page): number => dot(weights, amounts) + bias;
/** Signs that are read before the spotter may stop asking. */
const isEarly = (name: SignName): boolean => /^(?:slug|address:|og:article|title)/.test(name);
const points = (logOdds: number): number => 1 + (logOdds - LEAN) / SCALE;

/** Whether the spotter stops after the first answers. */
function isHopeless({ weights, bias }: Model, { amounts }: Page): boolean {
  const early = NAMES.reduce((sum, name, i) => sum + (isEarly(name) ? weights[i]! * amounts[i]! : 0), bias);
  return points(early) < HOPELESS;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function crossValidate(pages: Page[]): void {
  const models = Array.from({ length: FOLDS }, (_, fold) => learn(pages.filter(({ site }) => foldOf(site) !== fold)));
  const judged = pages.map((page) => {
    const model = models[foldOf(page.site)]!;
    const hopeless = !page.vetoed && isHopeless(model, page);
    return { ...page, hopeless, said: !page.vetoed && !hopeless && logOdds(model, page) > LEAN };
  });
  for (const set of new Set(pages.map((page) => page.set))) {
    const own = judged.filter((page) => page.set === set);
    const articles = own.filter(({ kind }) => kind === 'article').length;
    const said = own.filter((page) => page.said).length;
    const right = own.filter((page) => page.said && page.kind === 'article').length;
    console.log(
      `${set}: precision ${percent(right, said)}, recall ${percent(right, articles)}, F1 ${percent(2 * right, said + articles)}`,
    );
    for (const kind of new Set(own.map((page) => page.kind))) {
      const those = own.filter((page) => page.kind === kind);
      const count = (key: 'said' | 'hopeless' | 'vetoed') => those.filter((page) => page[key]).length;
      console.log(
        `  ${kind}: "article" said of ${count('said')} of ${those.length}; ${count('vetoed')} vetoed, ${count('hopeless')} hopeless`,
      );
    }
  }
}

function fileOf({ weights, bias }: Model): string {
  const point = (x: number) => Number(x.toFixed(3));
  const name = (key: string) => (/^\w+$/.test(key) ? key : `'${key}'`);
  return `/**
 * What the answers of \`spot-signs.ts\`, \`spot-text.ts\` and \`spot-headline.ts\` are worth. Written by
 * \`scripts/train-spotter.ts\`, which says from what and how: weigh anew instead of editing. To try another sign, add its
 * name here with 0, answer it there and run the trainer.
 */

/** The score of a page of which nothing is known; 1 is an article, 2 a sure one. */
export const START = ${point(points(bias))};

/** Points for an answer of 1. */
export const WEIGHTS = {
${NAMES.map((key, i) => `  ${name(key)}: ${point(weights[i]! / SCALE)},`).join('\n')}
};

/** The name of an answer. */
export type SignName = keyof typeof WEIGHTS;
`;
}

const [corpus = inProject('..', 'shared', 'corpus')] = process.argv.slice(2).filter((word) => word !== '--dry');
const pages = await readCorpus(resolve(corpus));
crossValidate(pages);
if (!process.argv.includes('--dry'))
  writeFileSync(inProject('utils', 'article', 'spot-weights.ts'), fileOf(learn(pages)));
