/** Keeps the view in the document where the page's framework takes it out or writes the document anew. */
import type { ReaderHost } from '../reader-host';
import { bounded, type Stop } from './guard';

/** What is lost when an element leaves the document: how far its boxes were scrolled, and the focus. */
function keepInside(root: ShadowRoot) {
  const scrolled = new Map<Element, number>();
  let focused: HTMLElement | null = null;
  const onScroll = ({ target }: Event) => target instanceof Element && scrolled.set(target, target.scrollTop);
  const onFocus = () => {
    focused = root.activeElement as HTMLElement | null;
  };
  const listen = () => {
    root.addEventListener('scroll', onScroll, true);
    root.addEventListener('focusin', onFocus);
  };
  /** The box itself, or the one that was drawn in its place. */
  const nowFor = (box: Element) =>
    root.contains(box) ? box : [...root.querySelectorAll(box.localName)].find((one) => one.className === box.className);
  listen();
  return () => {
    listen();
    for (const [box, top] of [...scrolled]) {
      const now = nowFor(box);
      if (now) now.scrollTop = top;
    }
    if (focused?.isConnected) focused.focus({ preventScroll: true });
  };
}

/**
 * Puts the view back when it is gone.
 * @param document asked through `unshadowed`
 * @param onNewRoot called when `<html>` is another one: what the other guards hold is gone with the old one, and
 * document.open() has taken all listeners as well, those in the view's own tree included
 */
export function keepPresent(
  document: Document,
  window: Window,
  { element: host, root, home }: Pick<ReaderHost, 'element' | 'root' | 'home'>,
  onNewRoot: () => void,
): Stop {
  const bringBack = keepInside(root);
  let html = document.documentElement;
  const look = () => {
    const now = document.documentElement;
    // Between document.open() and the first tag that is written there is nothing to hold on to.
    if (!now) return;
    observer.observe(now, { childList: true });
    const place = home();
    observer.observe(place, { childList: true });
    const lost = host.parentNode !== place;
    if (lost) place.append(host);
    if (now !== html) {
      html = now;
      onNewRoot();
    }
    if (lost) bringBack();
  };
  const looking = bounded(window, look);
  const observer = new MutationObserver(looking.run);
  observer.observe(host.ownerDocument, { childList: true });
  observer.observe(html, { childList: true });
  return () => {
    observer.disconnect();
    looking.stop();
  };
}
