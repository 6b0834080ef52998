import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon';

interface FilterFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Whether the keyboard is in it from the beginning. */
  focused?: boolean;
}

/** Searches while one types; Escape empties it. */
export function FilterField({ label, value, onChange, focused = false }: FilterFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <label class="filter">
      <Icon name="search" />
      <span class="unseen">{label}</span>
      <input
        ref={field}
        type="search"
        name="filter"
        data-filter
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          // An empty field leaves the key to the popup, which it closes.
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onChange('');
        }}
      />
    </label>
  );
}
