import type { MessageKey } from '../../utils/browser/i18n';
import type { Settings } from '../../utils/browser/settings-schema';
import { useTexts } from '../ui/texts';
import { Panel } from './Panel';

interface ChoiceProps<T extends string | number> {
  label: MessageKey;
  value: T;
  options: readonly (readonly [T, MessageKey])[];
  onChange(value: T): void;
  /** Draws each option as a swatch of its theme. */
  swatches?: boolean;
}

function Choice<T extends string | number>({ label, value, options, onChange, swatches = false }: ChoiceProps<T>) {
  const t = useTexts();
  return (
    <fieldset class={swatches ? 'choice swatches' : 'choice'}>
      <legend>{t(label)}</legend>
      {options.map(([option, text]) => (
        <label key={option} data-option={option} title={t(text)}>
          <input type="radio" name={label} checked={option === value} onChange={() => onChange(option)} />
          <span>{t(text)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const SIZES = { min: 14, max: 32, step: 2 } as const;

/** Text and colours, live. */
export function TextPanel({ settings, onChange }: { settings: Settings; onChange(change: Partial<Settings>): void }) {
  const t = useTexts();
  const resize = (by: number) => () =>
    onChange({ fontSize: Math.min(SIZES.max, Math.max(SIZES.min, settings.fontSize + by)) });
  return (
    <Panel kind="text" label={t('readerSettings')}>
      <Choice
        label="readerTheme"
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
        swatches
        options={
          [
            ['system', 'themeSystem'],
            ['paper', 'themePaper'],
            ['sepia', 'themeSepia'],
            ['dark', 'themeDark'],
            ['black', 'themeBlack'],
          ] as const
        }
      />
      <fieldset class="choice size">
        <legend>{t('readerFontSize')}</legend>
        <button
          type="button"
          data-smaller
          onClick={resize(-SIZES.step)}
          disabled={settings.fontSize <= SIZES.min}
          aria-label={t('readerSmaller')}
        >
          A
        </button>
        <output>{settings.fontSize}</output>
        <button
          type="button"
          data-larger
          onClick={resize(SIZES.step)}
          disabled={settings.fontSize >= SIZES.max}
          aria-label={t('readerLarger')}
        >
          A
        </button>
      </fieldset>
      <Choice
        label="readerFont"
        value={settings.font}
        onChange={(font) => onChange({ font })}
        options={
          [
            ['serif', 'fontSerif'],
            ['sans', 'fontSans'],
          ] as const
        }
      />
      <Choice
        label="readerLineWidth"
        value={settings.lineWidth}
        onChange={(lineWidth) => onChange({ lineWidth })}
        options={
          [
            [52, 'widthNarrow'],
            [66, 'widthNormal'],
            [80, 'widthWide'],
          ] as const
        }
      />
      <Choice
        label="readerLineHeight"
        value={settings.lineHeight}
        onChange={(lineHeight) => onChange({ lineHeight })}
        options={
          [
            [1.4, 'heightTight'],
            [1.6, 'heightNormal'],
            [1.8, 'heightLoose'],
          ] as const
        }
      />
    </Panel>
  );
}
