/** Media that the view's own script cannot reach: in frames, and of the page's script in no document. */
import { callBackground } from '../messages';
import { bounded, type Stop } from './guard';

/**
 * Pauses what plays in a frame and what starts there, until it is told otherwise; then what was playing goes on.
 * Self-contained: the background sends it into every frame of a tab as source.
 */
export function holdFrameMedia(hold: boolean): void {
  if (window === window.top) return;
  const world = globalThis as { jernihReleaseMedia?: (() => void) | undefined };
  if (!hold) world.jernihReleaseMedia?.();
  if (!hold || world.jernihReleaseMedia) return;
  const isOutdated = () => {
    try {
      return !chrome.runtime.id;
    } catch {
      return true;
    }
  };
  const all = [...document.querySelectorAll<HTMLMediaElement>('video, audio')];
  const playing = all.filter((media) => !media.paused);
  const onPlay = ({ target }: Event) => {
    // After an update nobody will tell this script that the view is gone.
    if (isOutdated()) world.jernihReleaseMedia?.();
    else (target as HTMLMediaElement).pause();
  };
  for (const media of playing) media.pause();
  document.addEventListener('play', onPlay, true);
  world.jernihReleaseMedia = () => {
    document.removeEventListener('play', onPlay, true);
    world.jernihReleaseMedia = undefined;
    for (const media of playing) media.play().catch(() => {});
  };
}

/**
 * Refuses `play()` to media that stand in no document (`new Audio()`), as a browser does that lets nothing start by
 * itself, for as long as the view's mark is on the page. Whatever becomes of the extension, it ends with the mark.
 * Self-contained: the background sends it into the page's own world as source.
 * @param mark the attribute on `<html>` while the view is open
 */
export function refusePlay(mark: string): void {
  const prototype = HTMLMediaElement.prototype;
  const original = prototype.play;
  const isRead = () => document.documentElement?.hasAttribute(mark) ?? true;
  const play = async function (this: HTMLMediaElement): Promise<void> {
    if (this.isConnected || !isRead()) return original.call(this);
    throw new DOMException('A reading view is open over this page.', 'NotAllowedError');
  };
  prototype.play = play;
  let tries = 10;
  // Looked at, not listened for: a page may take the mark off for a moment, and the view puts it back at once.
  const timer = setInterval(() => {
    if (isRead()) return;
    tries -= 1;
    // What somebody has put over ours calls it, and it does nothing any more.
    if (prototype.play === play) prototype.play = original;
    else if (tries > 0) return;
    clearInterval(timer);
  }, 1000);
}

/** Holds the media of frames, those that come later too, and of the page's script. */
export function holdMediaElsewhere(document: Document, window: Window): Stop {
  const tell = (hold: boolean, page: boolean) => void callBackground('page/hold-media', { hold, page });
  const telling = bounded(window, () => tell(true, false));
  const onLoad = ({ target }: Event) => {
    if ((target as Element).localName === 'iframe') telling.run();
  };
  tell(true, true);
  document.addEventListener('load', onLoad, true);
  return () => {
    telling.stop();
    document.removeEventListener('load', onLoad, true);
    tell(false, false);
  };
}
