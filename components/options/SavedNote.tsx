import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';

const SHOWN_MS = 1600;

/** Says in passing that a change was saved, and stays where it could not be. */
export function SavedNote({ ok, count }: { ok: boolean; count: number }) {
  const texts = useTexts();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (count === 0) return;
    setShown(true);
    if (!ok) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [ok, count]);
  return (
    <p class="saved" role="status" data-saved data-shown={shown || undefined} data-failed={!ok || undefined}>
      {shown && (
        <span>
          <Icon name={ok ? 'check' : 'cross'} />
          {texts(ok ? 'optionsSaved' : 'optionsNotSaved')}
        </span>
      )}
    </p>
  );
}
