import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../ui/texts';
import { Panel, type PanelKind } from './Panel';

interface PartPanelProps {
  kind: PanelKind;
  title: string;
  /** Draws into a place of the view; null where the part cannot be loaded. */
  draw(place: HTMLElement): Promise<(() => void) | null>;
}

/** The place of what a part of the view draws, which is loaded when the panel opens. */
export function PartPanel({ kind, title, draw }: PartPanelProps) {
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
    <Panel kind={kind} label={title}>
      <h2>{title}</h2>
      <div ref={place} />
      {isMissing && <p role="status">{t('exportUnavailable')}</p>}
    </Panel>
  );
}
