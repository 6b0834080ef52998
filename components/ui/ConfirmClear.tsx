import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { useTexts } from './texts';

interface ConfirmClearProps {
  onClear(): void;
  /** Called when the question is asked and when it is answered, for the room that it needs. */
  onAsk?(asking: boolean): void;
}

/** "Clear all", which asks on the spot before it does. */
export function ConfirmClear({ onClear, onAsk }: ConfirmClearProps) {
  const texts = useTexts();
  const [asking, setAsking] = useState(false);
  const asked = useRef(false);
  const start = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);

  const ask = (next: boolean) => {
    asked.current = true;
    setAsking(next);
    onAsk?.(next);
  };
  // The focus follows: to the harmless answer first, and back to where it came from.
  useEffect(() => {
    if (asked.current) (asking ? keep : start).current?.focus();
  }, [asking]);

  if (!asking) {
    return (
      <button ref={start} type="button" class="button quiet" data-clear onClick={() => ask(true)}>
        <Icon name="trash" />
        {texts('clearAll')}
      </button>
    );
  }
  const answer = (clear: boolean) => {
    ask(false);
    if (clear) onClear();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend in all browsers.
    <div
      class="confirm"
      role="group"
      aria-label={texts('clearQuestion')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        answer(false);
      }}
    >
      <span class="confirm-question">{texts('clearQuestion')}</span>
      <span class="confirm-answers">
        <button type="button" class="button danger" data-clear-confirm onClick={() => answer(true)}>
          {texts('clearConfirm')}
        </button>
        <button ref={keep} type="button" class="button" data-clear-keep onClick={() => answer(false)}>
          {texts('clearKeep')}
        </button>
      </span>
    </div>
  );
}
