import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderModel, Sheet } from '../../../utils/browser/reader-model';
import { useTexts } from '../../ui/texts';

interface ListenPlaceProps {
  listen: ReaderModel['listen'];
  sheet: Pick<Sheet, 'scroller' | 'article'>;
  onClosed(): void;
}

/** The place of the bar that a part of the view draws, which is loaded when reading aloud begins. */
export function ListenPlace({ listen, sheet, onClosed }: ListenPlaceProps) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  useLayoutEffect(() => {
    let isOpen = true;
    let end: (() => void) | null = null;
    if (place.current) {
      const { scroller, article } = sheet;
      const stage = { place: place.current, scroller, article, onClosed };
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
