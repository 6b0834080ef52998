import type { RetentionActions } from '../../utils/browser/options-actions';
import { ConfirmClear } from '../ui/ConfirmClear';
import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';
import { KeepLimits } from './KeepLimits';
import { SiteList } from './SiteList';

interface HistoryGroupProps extends GroupProps {
  /** How the last clearing went; null before the first. */
  cleared: boolean | null;
  onClear(): void;
  retention: RetentionActions;
}

/** Whether a history is kept, and the way to empty it. */
export function HistoryGroup({ settings, onChange, cleared, onClear, retention }: HistoryGroupProps) {
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
      <Switch
        name="findThreads"
        checked={settings.findThreads}
        onChange={(findThreads) => onChange({ findThreads })}
        hint={texts('optionsThreadsHint')}
      >
        {texts('optionsThreads')}
      </Switch>
      <Switch
        name="offerListening"
        checked={settings.offerListening}
        onChange={(offerListening) => onChange({ offerListening })}
        hint={texts('optionsQueueHint')}
      >
        {texts('optionsQueue')}
      </Switch>
      <SiteList
        name="unkept"
        sites={settings.unkept}
        title="optionsUnkept"
        none="optionsUnkeptNone"
        remove="optionsUnkeptRemoveNamed"
        onRemove={(site) => onChange({ unkept: settings.unkept.filter((other) => other !== site) })}
      />
      <KeepLimits actions={retention} />
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
