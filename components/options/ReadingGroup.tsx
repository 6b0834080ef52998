import { TextSettings } from '../text-settings/TextSettings';
import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';
import { Preview } from './Preview';

/** How the reading view looks, with a preview that follows every change, and what it brings together. */
export function ReadingGroup({ settings, onChange }: GroupProps) {
  const texts = useTexts();
  return (
    <Group title={texts('optionsReading')} hint={texts('optionsReadingHint')}>
      <Preview settings={settings} />
      <TextSettings settings={settings} onChange={onChange} />
      <Switch
        name="joinPages"
        checked={settings.joinPages}
        onChange={(next) => onChange({ joinPages: next })}
        hint={texts('optionsJoinPagesHint')}
      >
        {texts('optionsJoinPages')}
      </Switch>
      <Switch
        name="forTranslators"
        checked={settings.forTranslators}
        onChange={(next) => onChange({ forTranslators: next })}
        hint={texts('optionsTranslatorsHint')}
      >
        {texts('optionsTranslators')}
      </Switch>
    </Group>
  );
}
