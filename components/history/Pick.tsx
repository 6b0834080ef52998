/** What can be picked: the value, and how it is called. The first is what holds where nothing is picked. */
export type PickOptions<T extends string> = readonly (readonly [value: T, label: string])[];

interface PickProps<T extends string> {
  name: string;
  label: string;
  value: T;
  options: PickOptions<T>;
  onChange(value: T): void;
}

/** One of several, in a small place: the browser's own list, which every keyboard and screen reader knows. */
export function Pick<T extends string>({ name, label, value, options, onChange }: PickProps<T>) {
  return (
    <label class="pick" data-picked={value !== options[0]?.[0] || undefined}>
      <span class="unseen">{label}</span>
      <select
        name={name}
        data-pick={name}
        title={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
