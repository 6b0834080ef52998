/** What the reading view tells the history: that an article is read, how far, and what it says. */
import type { Article } from '../article';
import type { TextAnchor } from '../article/text-anchor';
import type { KeptBefore } from '../history/changes-in-view';
import type { Reading } from '../history/visit';
import type { BackgroundCalls, Reply } from './contract';
import { callBackground } from './messages';
import { whenReallyRead } from './really-read';

/** Progress is reported this often at most, and once more at the end. */
const REPORT_EVERY_MS = 2_000;

function readingOf(article: Article): Reading {
  const { title, byline, lang, published, wordCount, readingMinutes, canonicalUrl, siteName, leadImage } = article;
  const topic = article.section ?? article.tags[0];
  return {
    url: canonicalUrl,
    title,
    byline,
    siteName: siteName ?? new URL(canonicalUrl).hostname,
    lang,
    published,
    ...(topic && { topic }),
    wordCount,
    readingMinutes,
    leadImage: leadImage?.url ?? null,
  };
}

export interface ProgressReporter {
  /**
   * @param progress how far the reader has come in what is loaded, 0 to 1
   * @param place finds the sentence at which the reader is, asked when it is reported; absent before the reader moved
   */
  reached(progress: number, place?: (() => TextAnchor | null) | undefined): void;
  /** Tells how much of the article is loaded, 0 to 1: the end of page 1 of 4 is a quarter of the way. */
  setShare(share: number): void;
  flush(): void;
}

/** Reports how far the reader has come, to whoever writes it down. */
export type TellProgress = (progress: number, place: TextAnchor | null | undefined) => void;

/**
 * Reports how far the reader has come: at most every two seconds, and when told to flush.
 * @param isWanted while it is false nothing is told, and nothing is forgotten
 */
export function progressReporter(tell: TellProgress, isWanted = () => true): ProgressReporter {
  let share = 1;
  /** Of what is loaded. */
  let read = 0;
  /** Of the whole article. */
  let furthest = 0;
  let reported = 0;
  let findPlace: (() => TextAnchor | null) | undefined;
  let placeReported = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    furthest = Math.max(furthest, read * share);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    settle();
    const place = findPlace?.();
    // The view may be gone when it is wanted.
    findPlace = isWanted() || place === undefined ? undefined : () => place;
    if (!isWanted()) return;
    const isNewPlace = place !== undefined && JSON.stringify(place) !== placeReported;
    if (furthest <= reported && !isNewPlace) return;
    reported = furthest;
    if (isNewPlace) placeReported = JSON.stringify(place);
    tell(furthest, isNewPlace ? place : undefined);
  };
  return {
    reached(progress, place) {
      findPlace = place ?? findPlace;
      read = Math.max(read, progress);
      timer ??= setTimeout(flush, REPORT_EVERY_MS);
    },
    setShare(next) {
      // More text came: how far the reader is in it will be said anew.
      if (next > share) {
        settle();
        read = 0;
      }
      share = next;
    },
    flush,
  };
}

/** A worker that is killed before it answers may have written nothing: it is told again, which counts once. */
const TELL_AGAIN_MS = [300, 1_500];

/** Tells the background something until it has heard it, or is gone for good. */
async function tellUntilHeard<K extends 'reading/opened' | 'reading/kept'>(
  call: K,
  ask: BackgroundCalls[K]['ask'],
): Promise<Reply<BackgroundCalls[K]['answer']>> {
  let told = await callBackground(call, ask);
  for (const ms of TELL_AGAIN_MS) {
    if (told.ok) break;
    await new Promise((done) => setTimeout(done, ms));
    told = await callBackground(call, ask);
  }
  return told;
}

/** Tells that an article is read. @returns whether it is in the history now */
async function tellRead(article: Article): Promise<boolean> {
  const readingId = crypto.getRandomValues(new Uint32Array(3)).join('-');
  const told = await tellUntilHeard('reading/opened', { ...readingOf(article), readingId });
  return told.ok && told.value.recorded;
}

/** @returns the article as it was when it was read, where it was and reads otherwise now */
export async function changedSince({ canonicalUrl, text }: Article): Promise<KeptBefore | null> {
  const kept = await callBackground('reading/before', { url: canonicalUrl });
  return kept.ok && kept.value && kept.value.text !== text ? kept.value : null;
}

/** Hands over what an article says. */
async function tellText(article: Article): Promise<void> {
  const { canonicalUrl: url, lang, text, html } = article;
  await tellUntilHeard('reading/kept', { url, lang, text, html });
}

/** The sentence at which an article was left the last time, or null. */
export async function lastPlace({ canonicalUrl: url }: Article): Promise<TextAnchor | null> {
  const told = await callBackground('reading/place', { url });
  return told.ok ? told.value : null;
}

export interface ReadingRecorder {
  /**
   * @param progress and `place` as in `ProgressReporter`
   * @param screens how many screens the reader has gone down
   */
  reached(progress: number, place?: (() => TextAnchor | null) | undefined, screens?: number): void;
  setShare: ProgressReporter['setShare'];
  /** There is more of the article now. */
  lengthened(): void;
  flush(): void;
  stop(): void;
}

/**
 * Records a reading, from the moment at which it is one (really-read.ts). Before that nothing of it is told to anybody; in
 * a private window, on a site that is left out or without a history nothing is told afterwards either.
 * @param article as it is at the time, later pages included
 */
export function recordReading(article: () => Article, document: Document): ReadingRecorder {
  let recorded = false;
  const { canonicalUrl: url } = article();
  const progress = progressReporter(
    (furthest, place) => void callBackground('reading/progressed', { url, progress: furthest, place }),
    () => recorded,
  );
  const attention = whenReallyRead(document, async () => {
    recorded = await tellRead(article());
    if (!recorded) return;
    // How far it went meanwhile; the view may be closed already.
    progress.flush();
    await tellText(article());
  });
  return {
    reached(now, place, screens = 0) {
      progress.reached(now, place);
      attention.scrolled(screens);
    },
    setShare: progress.setShare,
    lengthened() {
      if (!recorded) return;
      const { wordCount, readingMinutes } = article();
      void callBackground('reading/lengthened', { url, wordCount, readingMinutes });
      void tellText(article());
    },
    flush: progress.flush,
    stop() {
      progress.flush();
      attention.stop();
    },
  };
}
