import { useEffect, useState } from 'preact/hooks';
import type { FilterFacts } from '../../utils/browser/filter-facts';
import type { MessageKey } from '../../utils/browser/i18n';
import { Notice } from '../ui/Notice';
import { useLocale, useTexts } from '../ui/texts';
import { Group } from './Group';

/** The compiler's reasons for leaving rules out, in the reader's words. */
const LEFT_OUT: Record<string, MessageKey> = {
  paywall: 'filtersPaywall',
  'network: paywall': 'filtersPaywall',
  invalid: 'filtersInvalid',
  dangerous: 'filtersInvalid',
  'network: invalid': 'filtersInvalid',
  procedural: 'filtersProcedural',
  'scripts and HTML': 'filtersProcedural',
  'other styles': 'filtersProcedural',
  'network: more than blocking': 'filtersProcedural',
  'little-known sites': 'filtersLittleKnown',
  'network: little-known hosts': 'filtersLittleKnown',
};

/** How many rules were left out, by what the reader is told of it. */
function leftOutOf(dropped: Record<string, number>): [MessageKey, number][] {
  const sums = new Map<MessageKey, number>();
  for (const [reason, rules] of Object.entries(dropped)) {
    const key = LEFT_OUT[reason] ?? 'filtersOther';
    if (rules > 0) sums.set(key, (sums.get(key) ?? 0) + rules);
  }
  return [...sums].sort(([, few], [, many]) => many - few);
}

/** Where the known advertisements are known from: lists, licences, versions, dates. */
export function FiltersGroup({ load }: { load(): Promise<FilterFacts> }) {
  const texts = useTexts();
  const [facts, setFacts] = useState<FilterFacts | null>(null);
  useEffect(() => {
    void load().then(setFacts);
  }, [load]);
  if (!facts) return null;
  const { lists, state } = facts;
  return (
    <Group title={texts('optionsFilters')} hint={texts('optionsFiltersHint')}>
      {(state === 'failed' || !lists) && (
        <Notice kind="error" title={texts('filtersFailedTitle')} text={texts('filtersFailed')} />
      )}
      {lists && <FilterLists lists={lists} />}
    </Group>
  );
}

function FilterLists({ lists: { lists, dropped } }: { lists: NonNullable<FilterFacts['lists']> }) {
  const texts = useTexts();
  const locale = useLocale();
  const { format } = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const leftOut = leftOutOf(dropped);
  return (
    <>
      <ul class="filter-lists" data-filter-lists>
        {lists.map(({ name, homepage, licence, version, updated, rules }) => (
          <li key={name}>
            <a class="label" href={homepage} rel="noreferrer" target="_blank">
              {name}
            </a>
            <span class="hint">
              {texts('filtersList', format(rules), date.format(new Date(updated)), version)} · <bdi>{licence}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <details class="filter-left-out">
          <summary>{texts('filtersLeftOut')}</summary>
          <ul>
            {leftOut.map(([key, rules]) => (
              <li key={key}>
                <span class="hint">
                  {texts(key)}: {format(rules)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
