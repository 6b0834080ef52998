import type { ComponentChildren } from 'preact';

interface ChoiceProps<T extends string | number> {
  /** The setting's name. */
  name: string;
  legend: string;
  value: T;
  options: readonly { value: T; label: ComponentChildren }[];
  onChange(value: T): void;
  /** `segments`: short words in one bar; `rows`: a line each; `cards`: pictures. */
  look: 'segments' | 'rows' | 'cards';
  hideLegend?: boolean;
}

/** One of several: a group of radio buttons. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { name, legend, value, options, onChange, look, hideLegend = false } = props;
  return (
    <fieldset class={`choice ${look}`}>
      <legend class={hideLegend ? 'unseen' : 'label'}>{legend}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
