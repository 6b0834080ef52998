import { useEffect, useState } from 'preact/hooks';
import type { FilterFacts } from '../../utils/browser/filter-facts';
import type { MessageKey } from '../../utils/browser/i18n';
import { Notice } from '../ui/Notice';
import { useLocale, useTexts } from '../ui/texts';
import { Group } from './Group';

/** What is left out of the lists, in the reader's words. A reason that is not here yet is shown as it is. */
const LEFT_OUT: Partial<Record<string, MessageKey>> = {
  paywall: 'filtersPaywall',
  invalid: 'filtersInvalid',
  procedural: 'filtersProcedural',
};

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
  const leftOut = Object.entries(dropped).filter(([, rules]) => rules > 0);
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
            {leftOut.map(([reason, rules]) => {
              const key = LEFT_OUT[reason];
              return (
                <li key={reason}>
                  <span class="hint">
                    {key ? texts(key) : reason}: {format(rules)}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
