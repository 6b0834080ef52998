import type { Range } from '../../utils/reading/text-settings';

interface SliderProps {
  /** The setting's name. */
  name: string;
  label: string;
  range: Range;
  value: number;
  /** The value as people say it. */
  words: string;
  onChange(value: number): void;
  /** Buttons at both ends, in words: a step at a time, for thumbs. */
  ends?: { less: string; more: string };
}

/** A step's sum, without the rounding errors of binary fractions. */
const tidy = (value: number): number => Math.round(value * 100) / 100;

/** A number between two ends: dragged, tapped, or moved by the arrow keys. */
export function Slider({ name, label, range, value, words, onChange, ends }: SliderProps) {
  const { min, max, step } = range;
  const move = (by: number) => () => onChange(tidy(Math.min(max, Math.max(min, value + by))));
  const end = (by: number, hook: string, text: string) => (
    <button
      type="button"
      class="slider-end"
      {...{ [`data-${hook}`]: name }}
      onClick={move(by)}
      disabled={by < 0 ? value <= min : value >= max}
      aria-label={text}
    >
      A
    </button>
  );
  return (
    <div class="slider">
      <label class="label" for={`slider-${name}`}>
        {label}
      </label>
      <output class="slider-value" for={`slider-${name}`}>
        {words}
      </output>
      <span class="slider-track">
        {ends && end(-step, 'less', ends.less)}
        <input
          type="range"
          id={`slider-${name}`}
          name={name}
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={words}
          style={{ '--fill': String((value - min) / (max - min)) }}
          onInput={(event) => onChange(tidy(event.currentTarget.valueAsNumber))}
        />
        {ends && end(step, 'more', ends.more)}
      </span>
    </div>
  );
}
