import { Choice } from '../ui/Choice';
import { useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';
import { SiteList } from './SiteList';

const CLICKS = [
  ['automatic', 'optionsClickAutomatic', 'optionsClickAutomaticHint'],
  ['reader', 'optionsClickReader', 'optionsClickReaderHint'],
  ['popup', 'optionsClickPopup', 'optionsClickPopupHint'],
] as const;

/** What the toolbar button does, and where no click is needed. */
export function ClickGroup({ settings, onChange }: GroupProps) {
  const texts = useTexts();
  const options = CLICKS.map(([value, label, hint]) => ({
    value,
    label: (
      <span class="choice-words">
        <span class="label">{texts(label)}</span>
        <span class="hint">{texts(hint)}</span>
      </span>
    ),
  }));
  return (
    <Group title={texts('optionsClick')} hint={texts('optionsClickHint')}>
      <Choice
        look="rows"
        name="click"
        legend={texts('optionsClickHint')}
        hideLegend
        value={settings.click}
        options={options}
        onChange={(click) => onChange({ click })}
      />
      <SiteList
        name="opens"
        sites={settings.opens}
        title="optionsOpens"
        none="optionsOpensNone"
        remove="optionsOpensRemoveNamed"
        onRemove={(site) => onChange({ opens: settings.opens.filter((other) => other !== site) })}
      />
    </Group>
  );
}
