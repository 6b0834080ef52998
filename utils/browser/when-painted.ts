/** A tab in the background paints nothing. ms */
const LATEST = 250;

/** Waits until what was drawn just now is painted; not for ever where nothing is. */
export function whenPainted(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, LATEST);
    window.requestAnimationFrame(() => {
      // A task that a frame has queued runs when that frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        window.clearTimeout(timer);
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
