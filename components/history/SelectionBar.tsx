import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';
import type { RowActions } from './row-actions';
import type { Chosen } from './use-choosing';

interface SelectionBarProps {
  chosen: Chosen;
  actions: RowActions;
  /** Takes the chosen articles along; absent where there is no way to. */
  onExport?: ((ids: string[]) => void) | undefined;
}

/** What can be done with all articles that are chosen. */
export function SelectionBar({ chosen, actions, onExport }: SelectionBarProps) {
  const texts = useTexts();
  const number = new Intl.NumberFormat(useLocale()).format;
  const { visits } = chosen;
  if (visits.length === 0) return null;
  const allStarred = visits.every(({ starred }) => starred);
  return (
    <section class="selection" aria-label={texts('chosenMany', number(visits.length))} data-selection>
      <strong role="status">{texts('chosenMany', number(visits.length))}</strong>
      <span class="selection-tools">
        <button type="button" class="button small" data-chosen-star onClick={() => actions.star(visits, !allStarred)}>
          <Icon name="star" />
          {texts(allStarred ? 'visitUnstar' : 'visitStar')}
        </button>
        {onExport && (
          <button
            type="button"
            class="button small"
            data-chosen-export
            onClick={() => onExport(visits.map(({ id }) => id))}
          >
            <Icon name="tray" />
            {texts('exportTitle')}
          </button>
        )}
        <button
          type="button"
          class="button small"
          data-chosen-delete
          onClick={() => {
            actions.remove(visits);
            chosen.clear();
          }}
        >
          <Icon name="trash" />
          {texts('visitDelete')}
        </button>
        <button type="button" class="button small quiet" data-chosen-none onClick={chosen.clear}>
          {texts('chosenNone')}
        </button>
      </span>
    </section>
  );
}
