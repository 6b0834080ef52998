import type { Stop } from './guard';

/** Pauses what plays on the page, and what starts there; what was playing goes on at the end. */
export function holdMedia(document: Document): Stop {
  const playing = [...document.querySelectorAll<HTMLMediaElement>('video, audio')].filter((media) => !media.paused);
  const pause = (event: Event) => (event.target as HTMLMediaElement).pause();
  for (const media of playing) media.pause();
  document.addEventListener('play', pause, true);
  return () => {
    document.removeEventListener('play', pause, true);
    for (const media of playing) media.play().catch(() => {});
  };
}
