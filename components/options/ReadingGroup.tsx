import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';
import { Choice } from './Choice';
import { Group, type GroupProps } from './Group';
import { Preview } from './Preview';
import { SizeSlider } from './SizeSlider';

const THEMES = [
  ['system', 'themeSystem'],
  ['paper', 'themePaper'],
  ['sepia', 'themeSepia'],
  ['dark', 'themeDark'],
  ['black', 'themeBlack'],
] as const;

/** How the reading view looks, with a preview that follows every change, and what it brings together. */
export function ReadingGroup({ settings, onChange }: GroupProps) {
  const texts = useTexts();
  const { theme, font, fontSize, lineWidth, lineHeight, joinPages } = settings;
  const themes = THEMES.map(([value, label]) => ({ value, label: <ThemeCard theme={value} name={texts(label)} /> }));
  const fonts = [
    { value: 'serif', label: <span class="font-serif">{texts('fontSerif')}</span> },
    { value: 'sans', label: <span class="font-sans">{texts('fontSans')}</span> },
  ] as const;
  const widths = [
    { value: 52, label: texts('widthNarrow') },
    { value: 66, label: texts('widthNormal') },
    { value: 80, label: texts('widthWide') },
  ] as const;
  const heights = [
    { value: 1.4, label: texts('heightTight') },
    { value: 1.6, label: texts('heightNormal') },
    { value: 1.8, label: texts('heightLoose') },
  ] as const;

  return (
    <Group title={texts('optionsReading')} hint={texts('optionsReadingHint')}>
      <Preview settings={settings} />
      <Choice
        look="cards"
        name="theme"
        legend={texts('readerTheme')}
        value={theme}
        options={themes}
        onChange={(next) => onChange({ theme: next })}
      />
      <SizeSlider value={fontSize} onChange={(next) => onChange({ fontSize: next })} />
      <div class="segment-row">
        <Choice
          look="segments"
          name="font"
          legend={texts('readerFont')}
          value={font}
          options={fonts}
          onChange={(next) => onChange({ font: next })}
        />
        <Choice
          look="segments"
          name="lineWidth"
          legend={texts('readerLineWidth')}
          value={lineWidth}
          options={widths}
          onChange={(next) => onChange({ lineWidth: next })}
        />
        <Choice
          look="segments"
          name="lineHeight"
          legend={texts('readerLineHeight')}
          value={lineHeight}
          options={heights}
          onChange={(next) => onChange({ lineHeight: next })}
        />
      </div>
      <Switch
        name="joinPages"
        checked={joinPages}
        onChange={(next) => onChange({ joinPages: next })}
        hint={texts('optionsJoinPagesHint')}
      >
        {texts('optionsJoinPages')}
      </Switch>
    </Group>
  );
}

function ThemeCard({ theme, name }: { theme: string; name: string }) {
  return (
    <>
      <span class="swatch" data-palette={theme} aria-hidden="true">
        <span class="swatch-letters">Aa</span>
        <span class="swatch-line" />
        <span class="swatch-line" />
      </span>
      <span class="swatch-name">{name}</span>
    </>
  );
}
