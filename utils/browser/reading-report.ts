/** What the reading view tells the history: that an article was opened, and how far the reader has come. */

import type { Article } from '../article';
import type { TextAnchor } from '../article/text-anchor';
import type { KeptBefore } from '../history/changes-in-view';
import type { Reading } from '../history/visit';
import { callBackground } from './messages';

/** Progress is reported this often at most, and once more at the end. */
const REPORT_EVERY_MS = 2_000;

function readingOf(article: Article): Reading {
  const { title, byline, lang, published, wordCount, readingMinutes, canonicalUrl, siteName, leadImage } = article;
  const site = siteName ?? new URL(canonicalUrl).hostname;
  return {
    url: canonicalUrl,
    title,
    byline,
    siteName: site,
    lang,
    published,
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
  reached(progress: number, place?: () => TextAnchor | null): void;
  /** Tells how much of the article is loaded, 0 to 1: the end of page 1 of 4 is a quarter of the way. */
  setShare(share: number): void;
  flush(): void;
}

/** Reports how far the reader has come: at most every two seconds, and when told to flush. */
export function progressReporter(url: string): ProgressReporter {
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
    findPlace = undefined;
    const isNewPlace = place !== undefined && JSON.stringify(place) !== placeReported;
    if (furthest <= reported && !isNewPlace) return;
    reported = furthest;
    if (isNewPlace) placeReported = JSON.stringify(place);
    void callBackground('reading/progressed', { url, progress: furthest, place: isNewPlace ? place : undefined });
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

/**
 * Tells the background that an article was opened, once, whatever becomes of the worker meanwhile.
 * @returns the sentence at which it was left the last time, or null
 */
export async function reportReading(article: Article): Promise<TextAnchor | null> {
  const reading = { ...readingOf(article), readingId: crypto.getRandomValues(new Uint32Array(3)).join('-') };
  let told = await callBackground('reading/opened', reading);
  for (const ms of TELL_AGAIN_MS) {
    if (told.ok) break;
    await new Promise((done) => setTimeout(done, ms));
    told = await callBackground('reading/opened', reading);
  }
  return told.ok ? told.value.place : null;
}

/** @returns the article as it was when it was read, where it was and reads otherwise now */
export async function changedSince({ canonicalUrl, text }: Article): Promise<KeptBefore | null> {
  const kept = await callBackground('reading/before', { url: canonicalUrl });
  return kept.ok && kept.value && kept.value.text !== text ? kept.value : null;
}

/** An article that is open for so long was not opened by mistake. */
const REALLY_READ_MS = 5_000;

export interface TextKeeper {
  /** The reader has scrolled: the article is really read. */
  reached(progress: number): void;
  /** There is more of the article now. */
  lengthened(): void;
  stop(): void;
}

/** Hands the text to the history once the article is really read: open for five seconds, or scrolled. */
export function textKeeper(article: () => Article): TextKeeper {
  let read = false;
  let start: number | undefined;
  const keep = () => {
    clearTimeout(timer);
    read = true;
    const { canonicalUrl: url, lang, text, html } = article();
    void callBackground('reading/kept', { url, lang, text, html });
  };
  const timer = setTimeout(keep, REALLY_READ_MS);
  return {
    reached(progress) {
      // The first report is where the article was opened.
      start ??= progress;
      if (!read && progress > start) keep();
    },
    lengthened: () => read && keep(),
    stop: () => clearTimeout(timer),
  };
}
