import { useEffect, useState } from 'preact/hooks';
import type { OptionsActions } from '../../utils/browser/options-actions';
import { Skeleton } from '../history/Skeleton';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { PageHeader } from '../ui/PageHeader';
import { useTexts } from '../ui/texts';
import { AboutGroup } from './AboutGroup';
import { ClickGroup } from './ClickGroup';
import { FiltersGroup } from './FiltersGroup';
import { HistoryGroup } from './HistoryGroup';
import { KeyboardGroup } from './KeyboardGroup';
import { QuietGroup } from './QuietGroup';
import { ReadingGroup } from './ReadingGroup';
import { SavedNote } from './SavedNote';
import { useSettings } from './use-settings';

interface OptionsProps {
  actions: OptionsActions;
  onShowHistory(): void;
}

/** Everything that can be set, saved at once. */
export function Options({ actions, onShowHistory }: OptionsProps) {
  const texts = useTexts();
  const { settings, unreadable, saved, change, reload } = useSettings(actions);
  const [cleared, setCleared] = useState<boolean | null>(null);
  const font = settings?.font;
  useEffect(() => {
    if (font) actions.useFont(font);
  }, [font, actions]);
  const clear = async () => setCleared((await actions.clearHistory()).ok);

  return (
    <main class="page" data-options>
      <PageHeader title={texts('optionsTitle')} note={texts('optionsTagline')}>
        <button type="button" class="button quiet" data-show-history onClick={onShowHistory}>
          <Icon name="clock" />
          {texts('menuHistory')}
        </button>
      </PageHeader>
      {unreadable && (
        <Notice kind="error" title={texts('optionsErrorTitle')} text={texts('historyErrorText')}>
          <button type="button" class="button" onClick={reload}>
            {texts('historyRetry')}
          </button>
        </Notice>
      )}
      {!settings && !unreadable && <Skeleton rows={6} />}
      {settings && (
        <>
          <ReadingGroup settings={settings} onChange={change} />
          <ClickGroup settings={settings} onChange={change} />
          <QuietGroup settings={settings} onChange={change} />
          <HistoryGroup
            settings={settings}
            onChange={change}
            cleared={cleared}
            onClear={() => void clear()}
            retention={actions.retention}
          />
          <KeyboardGroup list={actions.listShortcuts} onChangeKeys={actions.changeShortcuts} />
          <FiltersGroup load={actions.filters} />
          <AboutGroup version={actions.version} />
        </>
      )}
      <SavedNote {...saved} />
    </main>
  );
}
