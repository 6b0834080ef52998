import type { Settings } from '../../utils/browser/settings-schema';
import { TextSettings } from '../text-settings/TextSettings';
import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';
import { Panel } from './Panel';

/** Text and colours, live. */
export function TextPanel({ settings, onChange }: { settings: Settings; onChange(change: Partial<Settings>): void }) {
  const t = useTexts();
  return (
    <Panel kind="text" label={t('readerSettings')}>
      <h2>{t('readerSettings')}</h2>
      <TextSettings settings={settings} onChange={onChange} />
      <Switch
        name="forTranslators"
        checked={settings.forTranslators}
        onChange={(forTranslators) => onChange({ forTranslators })}
        hint={t('optionsTranslatorsHint')}
      >
        {t('optionsTranslators')}
      </Switch>
    </Panel>
  );
}
