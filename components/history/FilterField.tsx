import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';

/** Filters while one types; Escape empties it. */
export function FilterField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const texts = useTexts();
  return (
    <label class="filter">
      <Icon name="search" />
      <span class="unseen">{texts('historyFilter')}</span>
      <input
        type="search"
        name="filter"
        data-filter
        placeholder={texts('historyFilter')}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      />
    </label>
  );
}
