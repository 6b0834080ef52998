import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CopyActions, OpenedCopy, ReadAloud } from '../../utils/browser/copy-view';
import { Icon, Mark } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import { HistoryFault } from './HistoryFault';
import { NoCopy } from './NoCopy';

type Shown = { state: 'opening' } | { state: 'none' } | { state: 'failed' } | { state: 'shown'; copy: OpenedCopy };

interface CopyPageProps {
  actions: CopyActions;
  /** The visit's. */
  id: string;
  /** Told where it is to be read aloud at once. */
  aloud?: ReadAloud;
  /** Told instead of showing it where there is no copy. */
  onNone?(): void;
  /** Stands in the bar in place of what the page is. */
  children?: ComponentChildren;
}

/** A kept article in the reading view, under a bar that says what it is. */
export function CopyPage({ actions, id, aloud, onNone, children }: CopyPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>({ state: 'opening' });
  const open = () => {
    if (!place.current) return;
    setShown({ state: 'opening' });
    let isGone = false;
    let close = () => {};
    actions.open(place.current, id, aloud ?? null).then(
      (copy) => {
        if (isGone) return copy?.close();
        if (!copy && onNone) return onNone();
        setShown(copy ? { state: 'shown', copy } : { state: 'none' });
        if (!copy) return;
        document.title = copy.title;
        close = copy.close;
      },
      () => setShown({ state: 'failed' }),
    );
    return () => {
      isGone = true;
      close();
    };
  };
  useEffect(open, [actions, id]);
  return (
    <div class="copy" data-copy={shown.state}>
      {shown.state === 'shown' && (
        <CopyBar copy={shown.copy} actions={actions}>
          {children}
        </CopyBar>
      )}
      <div class="copy-view" ref={place} hidden={shown.state === 'none' || shown.state === 'failed'} />
      {shown.state === 'failed' && <HistoryFault onRetry={() => void open()} />}
      {shown.state === 'none' && (
        <NoCopy heading="copyPageTitle" title="copyPageNone" text="copyPageNoneText" onHistory={actions.showHistory} />
      )}
    </div>
  );
}

interface CopyBarProps {
  copy: OpenedCopy;
  actions: CopyActions;
  children?: ComponentChildren;
}

function CopyBar({ copy, actions, children }: CopyBarProps) {
  const texts = useTexts();
  const [pictures, setPictures] = useState(false);
  return (
    <aside class="copy-bar" aria-label={texts('copyPageTitle')}>
      {children ?? (
        <p>
          <Mark />
          {texts('copyPageNote')}
        </p>
      )}
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
