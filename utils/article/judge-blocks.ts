/** Judges blocks by the trees of model/: above 0 a block is more likely article than not. */
import { type Forest, scoreOf } from './forest';
import { TREES as GENERAL } from './model/general-weights';
import { TREES as NEWS } from './model/news-weights';
import { type PackedTable, unpackTable } from './packed-trees';

const forests = new Map<PackedTable, Forest>();

function forestOf(table: PackedTable): Forest {
  const known = forests.get(table) ?? unpackTable(table);
  forests.set(table, known);
  return known;
}

/**
 * How much the trees of all pages count on a news page, beside those that were learnt from news alone. News pages are
 * made alike, so the second keep more and let less noise through; but they come from few publishers, and with publishers
 * held out the two together do better than either.
 */
const GENERAL_SHARE = 0.5;

/**
 * @param rows features in the order of FEATURES
 * @param isNews the page is a news publisher's
 * @returns log-odds that each block is the article's
 */
export function judgeBlocks(rows: ArrayLike<number>[], isNews: boolean): number[] {
  const general = forestOf(GENERAL);
  if (!isNews) return rows.map((row) => scoreOf(general, row));
  const news = forestOf(NEWS);
  return rows.map((row) => scoreOf(news, row) * (1 - GENERAL_SHARE) + scoreOf(general, row) * GENERAL_SHARE);
}
