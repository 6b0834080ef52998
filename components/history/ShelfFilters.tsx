import type { ShelfFacets } from '../../utils/browser/history-shelf';
import { isNarrowed, type Order, type ShelfFilter, WHOLE_SHELF } from '../../utils/history/shelf';
import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';
import { Pick } from './Pick';
import { facetOptions, languageNames, lengthOptions, orderOptions, progressOptions, spanOptions } from './pick-options';
import { type Span, sinceOf } from './spans';

/** What is shown, and in which order. */
export interface ShelfChoice {
  filter: ShelfFilter;
  /** The time of the filter, as it was chosen. */
  span: Span;
  order: Order;
}

interface ShelfFiltersProps {
  facets: ShelfFacets | null;
  choice: ShelfChoice;
  onChange(choice: ShelfChoice): void;
}

/** What of the history is shown, and in which order. */
export function ShelfFilters({ facets, choice, onChange }: ShelfFiltersProps) {
  const texts = useTexts();
  const { filter, span, order } = choice;
  const change = (part: Partial<ShelfFilter>) => onChange({ ...choice, filter: { ...filter, ...part } });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend in all browsers.
    <div class="shelf-filters" role="group" aria-label={texts('filterLabel')}>
      <ArticlePicks facets={facets} filter={filter} onChange={change} />
      <Pick
        name="time"
        label={texts('filterTime')}
        value={span}
        options={spanOptions(texts)}
        onChange={(next) =>
          onChange({ ...choice, span: next, filter: { ...filter, since: sinceOf(next, Date.now()) } })
        }
      />
      <button
        type="button"
        class="pick-button"
        data-pick-starred
        aria-pressed={filter.starred}
        onClick={() => change({ starred: !filter.starred })}
      >
        <Icon name="star" />
        {texts('filterStarred')}
      </button>
      <Pick
        name="order"
        label={texts('orderLabel')}
        value={order}
        options={orderOptions(texts)}
        onChange={(next) => onChange({ ...choice, order: next })}
      />
      {isNarrowed(filter) && (
        <button
          type="button"
          class="pick-button"
          data-filter-reset
          onClick={() => onChange({ ...choice, filter: WHOLE_SHELF, span: 'any' })}
        >
          <Icon name="cross" />
          {texts('historyFilterReset')}
        </button>
      )}
    </div>
  );
}

interface ArticlePicksProps {
  facets: ShelfFacets | null;
  filter: ShelfFilter;
  onChange(change: Partial<ShelfFilter>): void;
}

function ArticlePicks({ facets, filter, onChange }: ArticlePicksProps) {
  const texts = useTexts();
  const locale = useLocale();
  return (
    <>
      <Pick
        name="site"
        label={texts('filterSite')}
        value={filter.site ?? ''}
        options={facetOptions(facets?.sites ?? [], texts('filterSiteAll'), filter.site, locale)}
        onChange={(site) => onChange({ site: site || null })}
      />
      <Pick
        name="lang"
        label={texts('filterLanguage')}
        value={filter.lang ?? ''}
        options={facetOptions(
          facets?.langs ?? [],
          texts('filterLanguageAll'),
          filter.lang,
          locale,
          languageNames(locale),
        )}
        onChange={(lang) => onChange({ lang: lang || null })}
      />
      <Pick
        name="progress"
        label={texts('filterProgress')}
        value={filter.progress}
        options={progressOptions(texts)}
        onChange={(progress) => onChange({ progress })}
      />
      <Pick
        name="length"
        label={texts('filterLength')}
        value={filter.length}
        options={lengthOptions(texts, locale)}
        onChange={(length) => onChange({ length })}
      />
    </>
  );
}
