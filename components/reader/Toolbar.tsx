import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';

export type PanelName = 'text' | 'removed' | 'site' | 'take-along' | 'outline';

interface Props {
  panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
  onClose(): void;
  onHistory(): void;
  isListening: boolean;
  onListen(): void;
  /** How many things the clean-up left out; null where nobody knows any more. */
  removed: number | null;
  /** Whether the article has sections enough for an outline. */
  hasOutline: boolean;
  /** Whole minutes that are left to read; null before the reader has begun, and at the end. */
  minutesLeft: number | null;
}

interface ToolProps {
  /** What the button does, read out and shown on hover. */
  name: string;
  /** The data attribute that names it to the tests and to the style sheet. */
  hook: `data-reader-${string}`;
  onClick(): void;
  /** Whether the panel of the button is open; undefined where it has none. */
  expanded?: boolean | undefined;
  hint?: string;
  children: ComponentChildren;
}

function Tool({ name, hook, onClick, expanded, hint = name, children }: ToolProps) {
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
      {children}
    </button>
  );
}

/** The few things that one does in the reading view besides reading. */
export function Toolbar(props: Props) {
  const { panel, onPanel, onClose, onHistory, isListening, onListen, removed, hasOutline, minutesLeft } = props;
  const t = useTexts();
  const count = new Intl.NumberFormat(useLocale()).format(removed ?? 0);
  const toggle = (name: PanelName) => () => onPanel(panel === name ? null : name);
  return (
    <div class="toolbar">
      <Tool hook="data-reader-close" name={t('readerClose')} hint={`${t('readerClose')} (Esc)`} onClick={onClose}>
        <Icon name="cross" />
      </Tool>
      {hasOutline && (
        <Tool
          hook="data-reader-outline"
          name={t('readerOutline')}
          expanded={panel === 'outline'}
          onClick={toggle('outline')}
        >
          <Icon name="list" />
        </Tool>
      )}
      <span class="left" data-minutes-left={minutesLeft ?? undefined}>
        {minutesLeft !== null && <bdi>{t('readerMinutesLeft', String(minutesLeft))}</bdi>}
      </span>
      {removed !== null && (
        <Tool
          hook="data-reader-removed"
          name={removed > 0 ? t('readerRemovedCount', count) : t('readerRemoved')}
          hint={t('readerRemoved')}
          expanded={panel === 'removed'}
          onClick={toggle('removed')}
        >
          <Icon name="scissors" />
          {removed > 0 && <span class="tool-count">{count}</span>}
          {removed > 0 && <bdi class="tool-words">{t('readerRemovedCount', count)}</bdi>}
        </Tool>
      )}
      <Tool hook="data-reader-listen" name={t('speechTitle')} expanded={isListening} onClick={onListen}>
        <Icon name="headphones" />
      </Tool>
      <Tool hook="data-reader-site" name={t('readerSite')} expanded={panel === 'site'} onClick={toggle('site')}>
        <Icon name="shield" />
      </Tool>
      <Tool
        hook="data-reader-take-along"
        name={t('exportTitle')}
        expanded={panel === 'take-along'}
        onClick={toggle('take-along')}
      >
        <Icon name="tray" />
      </Tool>
      <Tool hook="data-reader-text" name={t('readerSettings')} expanded={panel === 'text'} onClick={toggle('text')}>
        <span class="letters">Aa</span>
      </Tool>
      <Tool hook="data-reader-history" name={t('readerHistory')} onClick={onHistory}>
        <Icon name="clock" />
      </Tool>
    </div>
  );
}
