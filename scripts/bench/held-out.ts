/**
 * The part `held-out`: how well Jernih reads publishers that its trees have not learnt from. The trees are learnt anew
 * without each fifth of the publishers in turn, and each page is read with those that do not know its publisher.
 */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Tree } from '../model/boost';
import { collect } from '../model/collect';
import { layOut } from '../model/lay-out';
import { FOLDS, foldOf, GENERAL_TREES, NEWS_TREES } from '../model/learn';
import { type FoldPage, foldPage, learnFolds, tableOf } from '../model/learn-folds';
import { packTable } from '../model/pack-table';
import type { QualityOptions } from './arguments';
import { openCorpus } from './corpus';
import { bundleExtractor, type ExtractorName, OWN } from './extractors';
import { MeasuringBrowser } from './measuring-browser';
import { runSet } from './run-set';
import { summarise } from './score/summary';
import { plainTable, tablesOf } from './tables';
import { printWorst } from './worst';

/** The news pages that are read, and the other pages that the general trees learn from besides. */
const NEWS = 'fundus';
const OTHERS = 'wcxb-dev';

const HELD_OUT = 'held out';

/** Puts the trees that do not know the page's publisher in the place of a file of weights. */
export function inPlaceOf(file: string, forests: Tree[][] = []): Plugin {
  return {
    name: `held-out ${file}`,
    load: (id) =>
      id.endsWith(`/model/${file}.ts`)
        ? `const folds = ${JSON.stringify(forests.map((trees) => packTable(layOut(trees))))}; const FOLDS = ${FOLDS}; const site = (host) => host.split('.').slice(-2).join('.');
export const TREES = folds[(${foldOf.toString()})(location.hostname)];`
        : null,
  };
}

export async function learn(corpus: string): Promise<Plugin[]> {
  const pages: FoldPage[] = [];
  const gather = async (set: string) => {
    console.log(`collecting the blocks of ${set} …`);
    await collect(`${corpus}/${set}`, set, (page) => pages.push(foldPage(page)));
  };
  await gather(NEWS);
  const news = tableOf(pages);
  await gather(OTHERS);
  console.log(`learning ${FOLDS} times from ${pages.length} pages …`);
  const [general, ofNews] = await learnFolds([
    { table: tableOf(pages), options: GENERAL_TREES },
    { table: news, options: NEWS_TREES },
  ]);
  return [inPlaceOf('news-weights', ofNews), inPlaceOf('general-weights', general)];
}

/**
 * Measures and prints. Takes minutes: every page of both sets is opened, and ten forests are learnt.
 * @throws Error without a corpus that has both sets, and without a Chromium.
 */
export async function measureHeldOut({ corpus, peers, limit, worst }: QualityOptions): Promise<void> {
  if (corpus === null) throw new Error(`held-out needs --corpus: a folder with the sets ${NEWS} and ${OTHERS}`);
  const folder = resolve(process.env.JERNIH_CALLED_FROM ?? process.cwd(), corpus);
  const [set] = openCorpus(folder, [NEWS]);
  if (!set) throw new Error(`no set ${NEWS} in ${corpus}`);
  const plugins = await learn(folder);
  const known: ExtractorName[] = [OWN, ...peers];
  const extractors = [
    { ...(await bundleExtractor(OWN, plugins)), name: HELD_OUT },
    ...(await Promise.all(known.map((name) => bundleExtractor(name)))),
  ];
  const browser = new MeasuringBrowser({ calls: 1, timeout: 20_000 });
  try {
    const result = await runSet(browser, set, { extractors, limit });
    const { scores } = result;
    const summaries = [...scores].map(([name, pages]) => summarise(name, pages, scores.get('readability') ?? null));
    for (const table of tablesOf(summaries)) console.log(`\n${plainTable(table)}`);
    printWorst(result, HELD_OUT, worst);
  } finally {
    await browser.close();
  }
}
