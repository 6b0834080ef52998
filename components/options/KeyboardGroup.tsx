import { useEffect, useState } from 'preact/hooks';
import type { OptionsActions, Shortcut } from '../../utils/browser/options-actions';
import { useTexts } from '../ui/texts';
import { Group } from './Group';

interface KeyboardGroupProps {
  list: OptionsActions['listShortcuts'];
  onChangeKeys(): void;
}

/** The keyboard shortcuts that hold now; read again when one comes back from the browser's page of shortcuts. */
export function KeyboardGroup({ list, onChangeKeys }: KeyboardGroupProps) {
  const texts = useTexts();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void list().then(setShortcuts);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [list]);

  return (
    <Group title={texts('optionsKeyboard')} hint={texts('optionsKeyboardHint')}>
      {shortcuts.map((shortcut) => (
        <div key={shortcut.name} class="row" data-shortcut={shortcut.name}>
          <span>{shortcut.description}</span>
          {shortcut.keys ? <Keys keys={shortcut.keys} /> : <span class="hint">{texts('optionsNoShortcut')}</span>}
        </div>
      ))}
      <div class="row end">
        <button type="button" class="button" data-change-shortcuts onClick={onChangeKeys}>
          {texts('optionsChangeShortcuts')}
        </button>
      </div>
    </Group>
  );
}

function Keys({ keys }: { keys: string }) {
  // Chrome on a Mac writes ⌥⇧L, everything else Alt+Shift+L.
  const parts = keys.includes('+') ? keys.split('+') : [...keys];
  return (
    <span class="keys" dir="ltr">
      {parts.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
