import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { minutesLeft } from '../../../utils/article/minutes-left';
import type { ReaderModel } from '../../../utils/browser/reader-model';
import { currentSection, type Section, sectionsOf } from './outline';
import { usePictures } from './use-pictures';
import { useQuote } from './use-quote';
import { useResume } from './use-resume';

type Place = RefObject<HTMLElement | null>;

/** Minutes are counted down once the reader has begun: before that the header says them. */
const BEGUN = 0.02;
/** The way back to the top is offered from so many screens on. */
const FAR = 1.5;

/** Everything by which a reader finds the way in an article: outline, minutes left, place, pictures, quotes. */
export function useWay(model: ReaderModel, scroller: Place, text: Place) {
  const { article, pages } = model;
  const [sections, setSections] = useState<readonly Section[]>([]);
  const [current, setCurrent] = useState(-1);
  const [progress, setProgress] = useState(0);
  const [far, setFar] = useState(false);
  const resume = useResume({ scroller, resume: model.resume, pages, lang: article.lang });
  usePictures(text, model);
  const quote = useQuote(scroller, model);
  useLayoutEffect(() => setSections(text.current ? sectionsOf(text.current) : []), [pages]);
  return {
    sections,
    current,
    quote,
    minutesLeft: progress > BEGUN ? minutesLeft(article.readingMinutes, progress) || null : null,
    place: resume.place,
    /** To be called whenever something moved. */
    follow(now: number) {
      const view = scroller.current;
      if (!view) return;
      setProgress(now);
      setFar(view.scrollTop > view.clientHeight * FAR);
      setCurrent(currentSection(sections, view));
      resume.onScroll();
    },
    notes: {
      note: resume.note,
      onGoOn: resume.goOn,
      onFromTop: resume.fromTop,
      onDismiss: resume.dismiss,
      far,
    },
  };
}
