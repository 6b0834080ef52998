import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';
import type { Changes } from './use-changes';

/** Says what was deleted, and offers the way back, for as long as the page is open. */
export function UndoBar({ changes: { removed, refused, undo, dismiss } }: { changes: Changes }) {
  const texts = useTexts();
  const number = new Intl.NumberFormat(useLocale()).format;
  const [first, ...more] = removed?.visits ?? [];
  return (
    <div class="undo" data-undo-bar>
      {refused && (
        <p class="sentence warning" role="alert">
          {texts('historyNotDeleted')}
        </p>
      )}
      <div role="status">
        {first && (
          <p class="undo-word">
            <span class="undo-what">
              {more.length === 0
                ? texts('visitDeleted', first.title || first.url)
                : texts('visitsDeleted', number(more.length + 1))}
            </span>
            <button type="button" class="button small" data-undo onClick={undo}>
              <Icon name="undo" />
              {texts('visitUndo')}
            </button>
            <button
              type="button"
              class="button small icon-only quiet"
              data-undo-dismiss
              title={texts('visitUndoDismiss')}
              aria-label={texts('visitUndoDismiss')}
              onClick={dismiss}
            >
              <Icon name="cross" />
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
