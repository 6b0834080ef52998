import { ConfirmClear } from '../ui/ConfirmClear';
import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';

interface HistoryGroupProps extends GroupProps {
  /** How the last clearing went; null before the first. */
  cleared: boolean | null;
  onClear(): void;
}

/** Whether a history is kept, and the way to empty it. */
export function HistoryGroup({ settings, onChange, cleared, onClear }: HistoryGroupProps) {
  const texts = useTexts();
  return (
    <Group title={texts('historyTitle')} hint={texts('optionsHistoryHint')}>
      <Switch
        name="recordHistory"
        checked={settings.recordHistory}
        onChange={(recordHistory) => onChange({ recordHistory })}
        hint={texts('optionsRecordHint')}
      >
        {texts('optionsRecord')}
      </Switch>
      <Switch
        name="showChanges"
        checked={settings.showChanges}
        onChange={(showChanges) => onChange({ showChanges })}
        hint={texts('optionsChangesHint')}
      >
        {texts('optionsChanges')}
      </Switch>
      <Switch
        name="findStories"
        checked={settings.findStories}
        onChange={(findStories) => onChange({ findStories })}
        hint={texts('optionsStoriesHint')}
      >
        {texts('optionsStories')}
      </Switch>
      <div class="row">
        <span class="switch-text">
          <span class="label">{texts('optionsClear')}</span>
          <span class="hint" role="status">
            {texts(cleared === null ? 'optionsClearHint' : cleared ? 'clearDone' : 'historyNotDeleted')}
          </span>
        </span>
        <ConfirmClear onClear={onClear} />
      </div>
    </Group>
  );
}
