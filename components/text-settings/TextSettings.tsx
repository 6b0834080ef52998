import type { MessageKey } from '../../utils/browser/i18n';
import type { Settings } from '../../utils/browser/settings-schema';
import {
  ALIGNS,
  type Align,
  FONTS,
  type Font,
  isUsual,
  type Measure,
  RANGES,
  THEMES,
  type Theme,
  USUAL_TEXT,
} from '../../utils/reading/text-settings';
import { Choice } from '../ui/Choice';
import { Icon } from '../ui/Icon';
import { Slider } from '../ui/Slider';
import { Switch } from '../ui/Switch';
import { useLocale, useTexts } from '../ui/texts';

const THEME_NAMES = {
  system: 'themeSystem',
  paper: 'themePaper',
  sepia: 'themeSepia',
  dark: 'themeDark',
  black: 'themeBlack',
  contrast: 'themeContrast',
} as const satisfies Record<Theme, MessageKey>;

const FONT_NAMES = {
  serif: 'fontSerif',
  sans: 'fontSans',
  system: 'fontSystem',
  legible: 'fontLegible',
  dyslexic: 'fontDyslexic',
} as const satisfies Record<Font, MessageKey>;

const ALIGN_NAMES = { start: 'alignStart', justify: 'alignJustify' } as const satisfies Record<Align, MessageKey>;

interface TextSettingsProps {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
}

/** All that can be chosen of text and colours: the same in the reading view and on the options page. */
export function TextSettings({ settings, onChange }: TextSettingsProps) {
  const t = useTexts();
  const themes = THEMES.map((value) => ({ value, label: <ThemeCard theme={value} name={t(THEME_NAMES[value])} /> }));
  const fonts = FONTS.map((value) => ({ value, label: <FontCard font={value} name={t(FONT_NAMES[value])} /> }));
  return (
    <>
      <Choice
        look="cards"
        name="theme"
        legend={t('readerTheme')}
        value={settings.theme}
        options={themes}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        look="cards"
        name="font"
        legend={t('readerFont')}
        value={settings.font}
        options={fonts}
        onChange={(font) => onChange({ font })}
      />
      <Measures settings={settings} onChange={onChange} />
      <Switch
        name="onlyHere"
        checked={settings.onlyHere}
        onChange={(onlyHere) => onChange({ onlyHere })}
        hint={t('textOnlyHereHint')}
      >
        {t('textOnlyHere')}
      </Switch>
      <div class="text-reset">
        <button
          type="button"
          class="button quiet"
          data-text-reset
          disabled={isUsual(settings)}
          onClick={() => onChange({ ...USUAL_TEXT })}
        >
          <Icon name="undo" />
          {t('textReset')}
        </button>
      </div>
    </>
  );
}

function Measures({ settings, onChange }: TextSettingsProps) {
  const t = useTexts();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const slider = (name: Measure, label: MessageKey, words: string) => (
    <Slider
      name={name}
      label={t(label)}
      range={RANGES[name]}
      value={settings[name]}
      words={words}
      onChange={(value) => onChange({ [name]: value })}
      {...(name === 'fontSize' && { ends: { less: t('readerSmaller'), more: t('readerLarger') } })}
    />
  );
  const aligns = ALIGNS.map((value) => ({ value, label: t(ALIGN_NAMES[value]) }));
  return (
    <div class="measures">
      {slider('fontSize', 'readerFontSize', t('optionsFontSizeValue', number.format(settings.fontSize)))}
      {slider('lineWidth', 'readerLineWidth', t('textLettersValue', number.format(settings.lineWidth)))}
      {slider('lineHeight', 'readerLineHeight', number.format(settings.lineHeight))}
      {slider('letterSpacing', 'textLetterSpacing', percent.format(settings.letterSpacing))}
      {slider('wordSpacing', 'textWordSpacing', percent.format(settings.wordSpacing))}
      <Choice
        look="segments"
        name="align"
        legend={t('textAlign')}
        value={settings.align}
        options={aligns}
        onChange={(align) => onChange({ align })}
      />
    </div>
  );
}

function ThemeCard({ theme, name }: { theme: Theme; name: string }) {
  return (
    <>
      <span class="swatch" data-theme={theme === 'system' ? 'paper' : theme} aria-hidden="true">
        <Sample />
        {/* One half of each, whatever the system is just now. */}
        {theme === 'system' && (
          <span class="swatch-half" data-theme="dark">
            <Sample />
          </span>
        )}
      </span>
      <span class="swatch-name">{name}</span>
    </>
  );
}

function Sample() {
  return (
    <>
      <span class="swatch-letters">Aa</span>
      <span class="swatch-line" />
      <span class="swatch-line" />
    </>
  );
}

function FontCard({ font, name }: { font: Font; name: string }) {
  return (
    <>
      <span class="swatch font" data-font={font} aria-hidden="true">
        <span class="swatch-letters">Aa</span>
      </span>
      <span class="swatch-name">{name}</span>
    </>
  );
}
