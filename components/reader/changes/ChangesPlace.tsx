import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReaderModel } from '../../../utils/browser/reader-model';

interface ChangesPlaceProps {
  model: ReaderModel;
  text: RefObject<HTMLElement | null>;
}

/** Where it is said what has changed since the article was read; the part that says it is loaded for that alone. */
export function ChangesPlace({ model, text }: ChangesPlaceProps) {
  const { before, article, pages, joining, usePart } = model;
  const place = useRef<HTMLDivElement>(null);
  const isWhole = (joining?.state ?? 'done') === 'done';
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void usePart('changes').then((part) => {
      const body = text.current?.querySelector<HTMLElement>('[data-body]');
      if (gone || !part || !body || !before || !place.current) return;
      stop = part.draw(place.current, { before, text: article.text, isWhole, body });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [before, pages, isWhole]);
  return <div ref={place} />;
}
