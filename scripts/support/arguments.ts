/** The arguments of `npm start`. */

export interface StartArguments {
  /** A URL or an HTML file; null opens the demo. */
  target: string | null;
  browser: 'chrome' | 'firefox' | null;
}

export const START_USAGE = 'usage: npm start [-- [URL|FILE.html] [--chrome|--firefox]]';

/**
 * Reads the arguments of `npm start`.
 * @throws Error with the usage for anything that it does not know.
 */
export function startArguments(args: string[]): StartArguments {
  const read: StartArguments = { target: null, browser: null };
  for (const arg of args) {
    if (arg === '--chrome' || arg === '--firefox') read.browser = arg === '--chrome' ? 'chrome' : 'firefox';
    else if (arg.startsWith('-') || read.target !== null) throw new Error(START_USAGE);
    else read.target = arg;
  }
  return read;
}

/** Whether a window can be shown: a display, and nobody who asked for none. */
export function canShowWindows(): boolean {
  const { JERNIH_HEADLESS, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const set = (value: string | undefined) => Boolean(value) && value !== '0' && value !== 'false';
  if (set(JERNIH_HEADLESS) || set(CI)) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
