import { useEffect, useRef, useState } from 'preact/hooks';
import type { CopyActions, OpenedCopy } from '../../utils/browser/copy-view';
import { Icon, Mark } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { useTexts } from '../ui/texts';
import { HistoryFault } from './HistoryFault';

type Shown = { state: 'opening' } | { state: 'none' } | { state: 'failed' } | { state: 'shown'; copy: OpenedCopy };

/** A kept article in the reading view, under a bar that says what it is. */
export function CopyPage({ actions }: { actions: CopyActions }) {
  const texts = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>({ state: 'opening' });
  const open = () => {
    if (!place.current) return;
    setShown({ state: 'opening' });
    actions.open(place.current).then(
      (copy) => {
        setShown(copy ? { state: 'shown', copy } : { state: 'none' });
        if (copy) document.title = copy.title;
      },
      () => setShown({ state: 'failed' }),
    );
  };
  useEffect(open, [actions]);
  return (
    <div class="copy" data-copy={shown.state}>
      {shown.state === 'shown' && <CopyBar copy={shown.copy} actions={actions} />}
      <div class="copy-view" ref={place} hidden={shown.state === 'none' || shown.state === 'failed'} />
      {shown.state === 'failed' && <HistoryFault onRetry={open} />}
      {shown.state === 'none' && (
        <main class="copy-none">
          <h1 class="unseen">{texts('copyPageTitle')}</h1>
          <Notice kind="empty" title={texts('copyPageNone')} text={texts('copyPageNoneText')}>
            <button type="button" class="button" onClick={actions.showHistory}>
              <Icon name="clock" />
              {texts('historyAll')}
            </button>
          </Notice>
        </main>
      )}
    </div>
  );
}

function CopyBar({ copy, actions }: { copy: OpenedCopy; actions: CopyActions }) {
  const texts = useTexts();
  const [pictures, setPictures] = useState(false);
  return (
    <aside class="copy-bar" aria-label={texts('copyPageTitle')}>
      <p>
        <Mark />
        {texts('copyPageNote')}
      </p>
      <span class="copy-tools">
        {copy.hasPictures && !pictures && (
          <button
            type="button"
            class="button small"
            data-copy-pictures
            onClick={() => {
              copy.showPictures();
              setPictures(true);
            }}
          >
            {texts('copyPagePictures')}
          </button>
        )}
        <button type="button" class="button small" data-copy-web onClick={() => actions.openOnWeb(copy.url)}>
          <Icon name="globe" />
          {texts('visitWeb')}
        </button>
      </span>
    </aside>
  );
}
