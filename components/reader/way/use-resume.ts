import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TextAnchor } from '../../../utils/article/text-anchor';
import { bodyIn } from '../view-root';
import { goToPlace, placeInView } from './reading-place';

/** Places that were left long ago come late; who reads already is asked and not moved. */
export type ResumeNote = 'went' | 'offer' | null;

interface Resuming {
  scroller: RefObject<HTMLElement | null>;
  /** Where this article was left. */
  resume: TextAnchor | null;
  /** Grows while later pages are joined: the place may be in one of them. */
  pages: readonly unknown[];
  lang: string | null;
}

/** Goes on where the reader left off, once, and tells where the reader is. */
export function useResume({ scroller, resume, pages, lang }: Resuming) {
  const [note, setNote] = useState<ResumeNote>(null);
  const done = useRef(false);
  /** Where our own scrolling ended: what is scrolled beyond it is the reader's doing. */
  const own = useRef(0);
  const body = () => scroller.current && bodyIn(scroller.current);
  const go = (): boolean => {
    const [view, text] = [scroller.current, body()];
    if (!view || !text || !resume || !goToPlace(view, text, resume)) return false;
    own.current = view.scrollTop;
    return true;
  };
  const hasMoved = () => Math.abs((scroller.current?.scrollTop ?? 0) - own.current) > 2;
  useLayoutEffect(() => {
    if (!resume || done.current) return;
    if (hasMoved()) setNote('offer');
    else if (go()) setNote('went');
    else return;
    done.current = true;
  }, [resume, pages]);
  return {
    note,
    /** Finds the sentence at the top; undefined before the reader has moved anything. */
    place(): (() => TextAnchor | null) | undefined {
      const [view, text] = [scroller.current, body()];
      return view && text && hasMoved() ? () => placeInView(view, text, lang) : undefined;
    },
    /** The note has said what it had to once the reader reads on: a screen further it goes. */
    onScroll() {
      const view = scroller.current;
      if (note === 'went' && view && Math.abs(view.scrollTop - own.current) > view.clientHeight) setNote(null);
    },
    goOn() {
      go();
      setNote(null);
    },
    fromTop() {
      scroller.current?.scrollTo({ top: 0 });
      setNote(null);
    },
    dismiss: () => setNote(null),
  };
}
