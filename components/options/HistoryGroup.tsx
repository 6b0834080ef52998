import type { RetentionActions } from '../../utils/browser/options-actions';
import { siteName } from '../../utils/sites/site';
import { ConfirmClear } from '../ui/ConfirmClear';
import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';
import { KeepLimits } from './KeepLimits';

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
      <UnkeptSites settings={settings} onChange={onChange} />
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

/** The sites of which nothing is kept, each with the way back. */
function UnkeptSites({ settings: { unkept }, onChange }: GroupProps) {
  const texts = useTexts();
  return (
    <div class="sites" data-sites-unkept>
      <h3 class="label">{texts('optionsUnkept')}</h3>
      {unkept.length === 0 && <p class="hint">{texts('optionsUnkeptNone')}</p>}
      <ul>
        {unkept.map((site) => (
          <li key={site} data-site-unkept={site}>
            <bdi>{siteName(site)}</bdi>
            <button
              type="button"
              class="button small"
              data-site-keep
              aria-label={texts('optionsUnkeptRemoveNamed', siteName(site))}
              onClick={() => onChange({ unkept: unkept.filter((other) => other !== site) })}
            >
              {texts('optionsSiteRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
