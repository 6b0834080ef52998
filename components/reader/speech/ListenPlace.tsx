import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderModel } from '../../../utils/browser/reader-model';
import { useTexts } from '../../ui/texts';

interface ListenPlaceProps {
  listen: ReaderModel['listen'];
  scroller: RefObject<HTMLElement | null>;
  article: RefObject<HTMLElement | null>;
  onClosed(): void;
}

/** The place of the bar that a part of the view draws, which is loaded when reading aloud begins. */
export function ListenPlace({ listen, scroller, article, onClosed }: ListenPlaceProps) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  useLayoutEffect(() => {
    let isOpen = true;
    let end: (() => void) | null = null;
    if (place.current && scroller.current && article.current) {
      const stage = { place: place.current, scroller: scroller.current, article: article.current, onClosed };
      void listen(stage).then((ended) => {
        end = ended;
        if (!isOpen) end?.();
        else if (!ended) setMissing(true);
      });
    }
    return () => {
      isOpen = false;
      end?.();
    };
  }, []);
  return (
    <>
      <div class="listen" ref={place} />
      {isMissing && <p role="status">{t('exportUnavailable')}</p>}
    </>
  );
}
