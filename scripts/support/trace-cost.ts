/** What a page's load costs the main thread in scripts of the extension, by the browser's own trace. */
import type { Page } from 'puppeteer-core';
import { sleep } from '../../tests/support/until';

/** An event of the trace: work of a script of the extension. */
export interface TraceEvent {
  name: string;
  ph: string;
  /** Thread clock: what other programs do on the machine does not count. */
  tts?: number;
  tdur?: number;
  args?: { data?: { url?: string; fileName?: string }; fileName?: string };
}

/** Milliseconds on the main thread. */
export interface ScriptCost {
  /** Running the extension's scripts, every call until the page was quiet. */
  run: number;
  /** Compiling them, which the browser's code cache spares a returning reader. */
  compile: number;
  /** What veil.js alone took of both. */
  veil: number;
}

/** The time that the intervals cover together: a call within a call counts once. Microseconds in, milliseconds out. */
function covered(intervals: [number, number][]): number {
  let total = 0;
  let end = 0;
  for (const [from, to] of intervals.sort((a, b) => a[0] - b[0])) {
    if (to > end) total += to - Math.max(from, end);
    end = Math.max(end, to);
  }
  return total / 1000;
}

const fileOf = ({ args }: TraceEvent): string => args?.data?.url ?? args?.fileName ?? args?.data?.fileName ?? '';

/**
 * Loads a URL in a fresh tab; all that the extension's scripts did there.
 * @param settle how long after load the trace goes on, ms
 */
export async function traceOurs(page: Page, url: string, settle: number): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await page.goto(url, { waitUntil: 'load' });
  await sleep(settle);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as { traceEvents: TraceEvent[] };
  return traceEvents.filter(
    (event) => event.ph === 'X' && event.tdur && fileOf(event).startsWith('chrome-extension://'),
  );
}

/** Events of some files of the extension. @param files e.g. `veil.js` */
export const ofFiles = (events: TraceEvent[], files: string[]): TraceEvent[] =>
  events.filter((event) => files.some((file) => fileOf(event).endsWith(`/${file}`)));

/** Milliseconds that events of these names took together. */
export const timeOf = (events: TraceEvent[], names: string[]): number =>
  covered(
    events
      .filter(({ name }) => names.includes(name))
      .map(({ tts = 0, tdur = 0 }): [number, number] => [tts, tts + tdur]),
  );

/**
 * Loads a URL in a fresh tab and adds up what the extension's scripts did there.
 * @param settle how long after load the trace goes on, ms
 */
export async function traceLoad(page: Page, url: string, settle = 3_000): Promise<ScriptCost> {
  const ours = await traceOurs(page, url, settle);
  return {
    run: timeOf(ours, ['EvaluateScript', 'FunctionCall']),
    compile: timeOf(ours, ['v8.compile']),
    veil: timeOf(ofFiles(ours, ['veil.js']), ['EvaluateScript', 'FunctionCall', 'v8.compile']),
  };
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
