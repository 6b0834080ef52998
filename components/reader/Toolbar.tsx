import { Icon, type IconName } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';

export type PanelName = 'text' | 'removed';

interface Props {
  panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
  onClose(): void;
  onHistory(): void;
  /** How many things the clean-up left out. */
  removed: number;
}

interface ToolProps {
  icon: IconName;
  /** What the button does, read out and shown on hover. */
  name: string;
  /** The data attribute that names it to the tests and to the style sheet. */
  hook: `data-reader-${string}`;
  onClick(): void;
  /** Whether the panel of the button is open; undefined where it has none. */
  expanded?: boolean | undefined;
  /** Words beside the icon, where there is room. */
  label?: string;
  hint?: string;
}

function Tool({ icon, name, hook, onClick, expanded, label, hint = name }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      {...{ [hook]: true }}
      aria-expanded={expanded}
      aria-label={name}
      title={hint}
      onClick={onClick}
    >
      <Icon name={icon} />
      {label && <span class="tool-label">{label}</span>}
    </button>
  );
}

/** The few things that one does in the reading view besides reading. */
export function Toolbar({ panel, onPanel, onClose, onHistory, removed }: Props) {
  const t = useTexts();
  const count = new Intl.NumberFormat(useLocale()).format(removed);
  const toggle = (name: PanelName) => () => onPanel(panel === name ? null : name);
  return (
    <div class="toolbar">
      <Tool
        icon="cross"
        hook="data-reader-close"
        name={t('readerClose')}
        hint={`${t('readerClose')} (Esc)`}
        onClick={onClose}
      />
      <span class="gap" />
      {removed > 0 && (
        <Tool
          icon="scissors"
          hook="data-reader-removed"
          name={`${t('readerRemoved')}: ${count}`}
          label={t('readerRemovedCount', count)}
          expanded={panel === 'removed'}
          onClick={toggle('removed')}
        />
      )}
      <Tool
        icon="letters"
        hook="data-reader-text"
        name={t('readerSettings')}
        expanded={panel === 'text'}
        onClick={toggle('text')}
      />
      <Tool icon="clock" hook="data-reader-history" name={t('readerHistory')} onClick={onHistory} />
    </div>
  );
}
