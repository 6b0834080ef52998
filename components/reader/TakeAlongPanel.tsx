import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderModel } from '../../utils/browser/reader-model';
import { useTexts } from '../ui/texts';
import { Panel } from './Panel';

/** The place of the choices that a part of the view draws, which is loaded when the panel opens. */
export function TakeAlongPanel({ draw }: { draw: ReaderModel['takeAlong'] }) {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  useLayoutEffect(() => {
    let isOpen = true;
    let erase: (() => void) | null = null;
    if (place.current) {
      void draw(place.current).then((drawn) => {
        erase = drawn;
        if (!isOpen) erase?.();
        else if (!drawn) setMissing(true);
      });
    }
    return () => {
      isOpen = false;
      erase?.();
    };
  }, []);
  return (
    <Panel kind="take-along" label={t('exportTitle')}>
      <h2>{t('exportTitle')}</h2>
      <div ref={place} />
      {isMissing && <p role="status">{t('exportUnavailable')}</p>}
    </Panel>
  );
}
