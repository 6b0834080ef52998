/** Blocks that may be wider than the text move on their own: each gets a region that the keyboard can scroll. */
import type { Translate } from '../../utils/browser/i18n';

/** Puts tables and code into regions. Called with nodes that are not in the view yet. */
export function frameWide(body: ParentNode, t: Translate): void {
  for (const block of body.querySelectorAll('table, pre')) {
    if (block.parentElement?.closest('table, .wide')) continue;
    const frame = block.ownerDocument.createElement('div');
    frame.className = 'wide';
    frame.setAttribute('role', 'group');
    block.before(frame);
    frame.append(block);
    const caption = block.querySelector('caption')?.textContent?.trim();
    frame.setAttribute('aria-label', caption || t(block.nodeName === 'TABLE' ? 'readerTable' : 'readerCode'));
  }
}

/**
 * Gives a place in the order of the Tab key to regions that have something to scroll, and to no others.
 * @returns the way to stop
 */
export function watchWide(body: Element): () => void {
  const frames = body.querySelectorAll('.wide');
  if (frames.length === 0) return () => {};
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const frame = target.closest('.wide');
      if (!(frame instanceof HTMLElement)) continue;
      const moves = frame.scrollWidth > frame.clientWidth + 1;
      if (moves) {
        frame.tabIndex = 0;
        frame.setAttribute('role', 'region');
      } else {
        frame.removeAttribute('tabindex');
        frame.setAttribute('role', 'group');
      }
    }
  });
  for (const frame of frames) {
    observer.observe(frame);
    if (frame.firstElementChild) observer.observe(frame.firstElementChild);
  }
  return () => observer.disconnect();
}
