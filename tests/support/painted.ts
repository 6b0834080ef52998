/** What a page painted while it loaded, frame by frame: in Chromium from the browser's own trace. */
import type { Page } from 'puppeteer-core';
import { sleep } from './until';

/** The tell-tale colour of elements that must not be painted; no other element of a test page has it. */
export const TELL_TALE = 'rgb(255, 0, 255)';

interface Painted {
  /** Frames of which the trace has a picture. */
  frames: number;
  /** Those with the tell-tale colour: how many pixels of each, only frames that have any. */
  tellTale: number[];
}

/** Counts pixels near the tell-tale colour (pictures in traces are lossy). Runs in a page, which decodes them. */
const COUNT = `async (pictures) => {
  const counts = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] > 200 && data[at + 1] < 90 && data[at + 2] > 200) count++;
    counts.push(count);
  }
  return counts;
}`;

interface ScreenshotEvent {
  name: string;
  args: { snapshot?: string };
}

/**
 * Loads a URL in a fresh tab of Chromium and looks at every frame that it painted.
 * @param settle how long after load the trace goes on, ms
 * @param decoder a page of its own, which decodes the pictures
 */
export async function paintedOn(page: Page, url: string, decoder: Page, settle = 1_200): Promise<Painted> {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.screenshot'] });
  await page.goto(url, { waitUntil: 'load' });
  await sleep(settle);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as { traceEvents: ScreenshotEvent[] };
  const pictures = traceEvents.flatMap(({ name, args }) =>
    name === 'Screenshot' && args.snapshot ? [args.snapshot] : [],
  );
  const counts = (await decoder.evaluate(`(${COUNT})(${JSON.stringify(pictures)})`)) as number[];
  return { frames: pictures.length, tellTale: counts.filter((count) => count > 0) };
}

/**
 * For the head of a page: logs in `window.shown` after how many frames each `[data-tell]` was still to be seen, and in
 * `window.timed` what the browser's own element timing says was painted (Chromium alone has it).
 */
export const FRAME_LOG = `<script>
window.shown = {}; window.timed = [];
try { new PerformanceObserver((list) => { for (const { identifier } of list.getEntries()) timed.push(identifier); })
  .observe({ type: 'element', buffered: true }); } catch {}
const channel = new MessageChannel();
// After the frame's painting: what is laid out now was painted.
channel.port1.onmessage = () => {
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const element of document.querySelectorAll('[data-tell]'))
    if (isSeen(element)) shown[element.dataset.tell] = (shown[element.dataset.tell] ?? 0) + 1;
  requestAnimationFrame(() => channel.port2.postMessage(0));
};
requestAnimationFrame(() => channel.port2.postMessage(0));
</script>`;
