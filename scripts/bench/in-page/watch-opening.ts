/**
 * What runs in the page beside the reading view: functions that are sent as source, so each stands for itself.
 * Times are of the clock that all processes share, in ms.
 */

/** What was seen of an opening. */
export interface Opened {
  /** The frame with the text was painted. */
  painted: number;
  /** Letters of the article in the view, without cards, and a digest of them. */
  letters: number;
  digest: string;
}

/** Waits from now on for the reading view; `openedView` has the result. */
export function watchOpening(): void {
  const find = () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-body]');
  const paint = (done: (at: number) => void) =>
    requestAnimationFrame(() => {
      // A task that was queued by the frame runs when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    });
  const opening = new Promise<number>((done) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('jernih-reader')) return;
      observer.disconnect();
      const look = () => (find()?.textContent ? paint(done) : setTimeout(look, 1));
      look();
    });
    observer.observe(document.documentElement, { childList: true });
  });
  Object.assign(globalThis, { benchOpening: opening });
}

/** What watchOpening saw; null where no view comes within `timeout` ms. */
export async function openedView(timeout: number): Promise<Opened | null> {
  const { benchOpening } = globalThis as unknown as { benchOpening: Promise<number> };
  const painted = await Promise.race([benchOpening, new Promise<null>((late) => setTimeout(late, timeout, null))]);
  const root = document.querySelector('jernih-reader')?.shadowRoot;
  // A long article is drawn in two steps, and the tools come after both.
  for (const from = Date.now(); !root?.querySelector('[data-reader-close]') && Date.now() - from < timeout; )
    await new Promise((soon) => setTimeout(soon, 10));
  const body = root?.querySelector('[data-body]');
  if (painted === null || !body) return null;
  const copy = body.cloneNode(true) as Element;
  for (const card of copy.querySelectorAll('figure[role="group"]')) card.remove();
  // The frames in which wide tables scroll are the view's own.
  for (const frame of copy.querySelectorAll('div[role="group"]')) frame.replaceWith(...frame.childNodes);
  const text = (copy.textContent ?? '').replace(/\s+/g, '');
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return { painted, letters: text.length, digest: `${copy.querySelectorAll('*').length}/${sum}` };
}
