import { useTexts } from '../ui/texts';

const SMALLEST = 14;
const LARGEST = 32;

/** The size of the text, between two letters that show what the ends mean. */
export function SizeSlider({ value, onChange }: { value: number; onChange(value: number): void }) {
  const texts = useTexts();
  const text = texts('optionsFontSizeValue', String(value));
  return (
    <div class="size">
      <label class="label" for="fontSize">
        {texts('readerFontSize')}
      </label>
      <output class="size-value" for="fontSize">
        {text}
      </output>
      <span class="size-track">
        <span class="size-small" aria-hidden="true">
          A
        </span>
        <input
          type="range"
          id="fontSize"
          name="fontSize"
          min={SMALLEST}
          max={LARGEST}
          step={1}
          value={value}
          aria-valuetext={text}
          style={{ '--fill': String((value - SMALLEST) / (LARGEST - SMALLEST)) }}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <span class="size-large" aria-hidden="true">
          A
        </span>
      </span>
    </div>
  );
}
