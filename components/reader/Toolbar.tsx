import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';

export type PanelName = 'text' | 'removed';

interface Props {
  panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
  onClose(): void;
  onHistory(): void;
  /** How many things the clean-up left out. */
  removed: number;
}

/** The few things that one does in the reading view besides reading. */
export function Toolbar({ panel, onPanel, onClose, onHistory, removed }: Props) {
  const t = useTexts();
  const toggle = (name: PanelName) => () => onPanel(panel === name ? null : name);
  return (
    <div class="toolbar" role="toolbar" aria-label={t('readerLabel')}>
      <button
        type="button"
        class="tool"
        data-reader-close
        onClick={onClose}
        aria-label={t('readerClose')}
        title={`${t('readerClose')} (Esc)`}
      >
        <Icon name="cross" />
      </button>
      <span class="gap" />
      {removed > 0 && (
        <button
          type="button"
          class="tool"
          data-reader-removed
          aria-expanded={panel === 'removed'}
          onClick={toggle('removed')}
          aria-label={t('readerRemoved')}
          title={t('readerRemoved')}
        >
          <Icon name="shield" />
          <span class="count">{removed}</span>
        </button>
      )}
      <button
        type="button"
        class="tool letters"
        data-reader-text
        aria-expanded={panel === 'text'}
        onClick={toggle('text')}
        aria-label={t('readerSettings')}
        title={t('readerSettings')}
      >
        Aa
      </button>
      <button
        type="button"
        class="tool"
        data-reader-history
        onClick={onHistory}
        aria-label={t('readerHistory')}
        title={t('readerHistory')}
      >
        <Icon name="clock" />
      </button>
    </div>
  );
}
