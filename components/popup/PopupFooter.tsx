import { useState } from 'preact/hooks';
import type { PopupActions } from '../../utils/browser/popup-actions';
import { ConfirmClear } from '../ui/ConfirmClear';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';

interface PopupFooterProps {
  /** Whether there is anything to clear. */
  filled: boolean;
  /** Begins to read aloud what is left unread; null where that is not offered. */
  onListen: (() => void) | null;
  onClear(): void;
  onShow: PopupActions['show'];
}

/** The ways out of the popup: to the whole history, to the options, and to an empty history. */
export function PopupFooter({ filled, onListen, onClear, onShow }: PopupFooterProps) {
  const texts = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <footer class="popup-footer">
      {filled && <ConfirmClear onClear={onClear} onAsk={setAsking} />}
      {!asking && (
        <nav class="popup-links">
          {onListen && (
            <button
              type="button"
              class="button quiet icon-only"
              data-listen-queue
              title={texts('queueListen')}
              aria-label={texts('queueListen')}
              onClick={onListen}
            >
              <Icon name="headphones" />
            </button>
          )}
          <button type="button" class="button quiet" data-show-history onClick={() => onShow('history')}>
            <Icon name="clock" />
            {texts('historyAll')}
          </button>
          <button
            type="button"
            class="button quiet icon-only"
            data-show-options
            title={texts('menuOptions')}
            aria-label={texts('menuOptions')}
            onClick={() => onShow('options')}
          >
            <Icon name="sliders" />
          </button>
        </nav>
      )}
    </footer>
  );
}
