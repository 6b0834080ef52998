import { useTexts } from '../ui/texts';

/** That nothing is there that was looked for, with the way back to everything. */
export function NoMatch({ typed, onShowAll }: { typed: string; onShowAll(): void }) {
  const texts = useTexts();
  return (
    <div class="history-none" data-no-match>
      <p>{typed ? texts('historyNoMatch', typed) : texts('filterNone')}</p>
      <button type="button" class="button" onClick={onShowAll}>
        {texts('historyFilterReset')}
      </button>
    </div>
  );
}
