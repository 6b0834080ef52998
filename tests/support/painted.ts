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

/** Counts the pixels of each picture of which `isMeant` (source, of red, green and blue) is true. Runs in a page, which decodes them. */
const COUNT = (isMeant: string) => `async (pictures) => {
  const isMeant = ${isMeant};
  const counts = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (isMeant(data[at], data[at + 1], data[at + 2])) count++;
    counts.push({ count, share: count / (data.length / 4) });
  }
  return counts;
}`;

/** Pictures in traces are lossy: near the tell-tale colour is it. */
const IS_TELL_TALE = '(red, green, blue) => red > 200 && green < 90 && blue > 200';
/** Lighter than any text of a dark theme. */
const IS_WHITE = '(red, green, blue) => red > 238 && green > 238 && blue > 238';

interface ScreenshotEvent {
  name: string;
  args: { snapshot?: string };
}

/** The pictures of all frames that a page paints while `act` runs. */
async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.screenshot'] });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as { traceEvents: ScreenshotEvent[] };
  return traceEvents.flatMap(({ name, args }) => (name === 'Screenshot' && args.snapshot ? [args.snapshot] : []));
}

interface Count {
  count: number;
  share: number;
}

const countIn = (decoder: Page, pictures: readonly string[], isMeant: string): Promise<Count[]> =>
  decoder.evaluate(`(${COUNT(isMeant)})(${JSON.stringify(pictures)})`) as Promise<Count[]>;

/**
 * How much of each frame is white that a page paints while `act` runs, 0 to 1, in Chromium.
 * @param decoder a page of its own, which decodes the pictures
 */
export async function whiteDuring(page: Page, decoder: Page, act: () => Promise<unknown>): Promise<number[]> {
  const counts = await countIn(decoder, await framesDuring(page, act), IS_WHITE);
  return counts.map(({ share }) => share);
}

/**
 * Loads a URL in a fresh tab of Chromium and looks at every frame that it painted.
 * @param settle how long after load the trace goes on, ms
 * @param decoder a page of its own, which decodes the pictures
 */
export async function paintedOn(page: Page, url: string, decoder: Page, settle = 1_200): Promise<Painted> {
  const pictures = await framesDuring(page, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await sleep(settle);
  });
  const counts = await countIn(decoder, pictures, IS_TELL_TALE);
  return { frames: pictures.length, tellTale: counts.map(({ count }) => count).filter((count) => count > 0) };
}

/**
 * For the head of a page: logs in `window.shown` on how many frames each advertisement was to be seen, and in
 * `window.timed` what the browser's own element timing says was painted (Chromium alone has it).
 * @param selector the advertisements; they are told apart by `data-tell`
 */
export const frameLog = (selector = '[data-tell]'): string => `<script>
window.shown = {}; window.timed = [];
try { new PerformanceObserver((list) => { for (const { identifier } of list.getEntries()) timed.push(identifier); })
  .observe({ type: 'element', buffered: true }); } catch {}
const channel = new MessageChannel();
// After the frame's painting: what is laid out now was painted.
channel.port1.onmessage = () => {
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const element of document.querySelectorAll('${selector}'))
    if (isSeen(element)) shown[element.dataset.tell ?? 'ad'] = (shown[element.dataset.tell ?? 'ad'] ?? 0) + 1;
  requestAnimationFrame(() => channel.port2.postMessage(0));
};
requestAnimationFrame(() => channel.port2.postMessage(0));
</script>`;
