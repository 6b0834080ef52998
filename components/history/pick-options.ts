/** What the filters of the history offer, in words. */
import type { ShelfFacet } from '../../utils/browser/history-shelf';
import type { MessageKey, Translate } from '../../utils/browser/i18n';
import { LENGTH_STEPS, ORDERS, type Order, type ShelfFilter } from '../../utils/history/shelf';
import type { PickOptions } from './Pick';
import { SPANS, type Span } from './spans';

const SPAN_NAMES = {
  any: 'filterTimeAll',
  day: 'historyToday',
  week: 'filterWeek',
  month: 'filterMonth',
  year: 'filterYear',
} as const satisfies Record<Span, MessageKey>;

const ORDER_NAMES = {
  latest: 'orderLatest',
  oldest: 'orderOldest',
  longest: 'orderLongest',
  shortest: 'orderShortest',
} as const satisfies Record<Order, MessageKey>;

export const spanOptions = (texts: Translate): PickOptions<Span> =>
  SPANS.map((span) => [span, texts(SPAN_NAMES[span])] as const);

export const orderOptions = (texts: Translate): PickOptions<Order> =>
  ORDERS.map((order) => [order, texts(ORDER_NAMES[order])] as const);

export const progressOptions = (texts: Translate): PickOptions<ShelfFilter['progress']> => [
  ['any', texts('filterProgressAll')],
  ['unfinished', texts('filterUnfinished')],
  ['finished', texts('visitFinished')],
];

export function lengthOptions(texts: Translate, locale: string): PickOptions<ShelfFilter['length']> {
  const format = new Intl.NumberFormat(locale).format;
  const [short, long] = [format(LENGTH_STEPS.short), format(LENGTH_STEPS.long)];
  return [
    ['any', texts('filterLengthAll')],
    ['short', texts('filterShort', short)],
    ['medium', texts('filterMedium', short, long)],
    ['long', texts('filterLong', long)],
  ];
}

/**
 * Names with how many articles each has.
 * @param all what stands for all of them
 * @param picked is among them, whatever became of its articles
 */
export function facetOptions(
  facets: readonly ShelfFacet[],
  all: string,
  picked: string | null,
  locale: string,
  nameOf = (name: string) => name,
): PickOptions<string> {
  const format = new Intl.NumberFormat(locale).format;
  const named = facets.map(({ name, articles }) => [name, `${nameOf(name)} (${format(articles)})`] as const);
  const isThere = picked === null || facets.some(({ name }) => name === picked);
  return [['', all], ...named, ...(isThere ? [] : [[picked, nameOf(picked)] as const])];
}

/** How a language is called in the reader's own. */
export function languageNames(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (tag) => (/^[a-z]{2,3}$/.test(tag) ? (names.of(tag) ?? tag) : tag);
}
