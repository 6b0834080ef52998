/** Polling for tests and scripts: browsers answer when they answer. */

export interface UntilOptions {
  /** Milliseconds before it gives up; 20 s unless told: machines that build others' work too are slow at times. */
  timeout?: number;
  /** Milliseconds between two attempts. */
  every?: number;
  /** What is waited for, named in the error. */
  what?: string;
}

type Found<T> = Exclude<T, false | 0 | '' | null | undefined>;

/** Resolves after that many milliseconds. */
export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

function shown(last: unknown): string {
  if (last instanceof Error) return last.message;
  return JSON.stringify(last) ?? String(last);
}

/**
 * Calls `attempt` until it gives something truthy, and returns that. An attempt that throws counts as "not yet".
 * @throws Error that names `what` and the last result, when the time is up.
 */
export async function until<T>(attempt: () => T | Promise<T>, options: UntilOptions = {}): Promise<Found<T>> {
  const { timeout = 20_000, every = 60, what = 'condition' } = options;
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      last = await attempt();
      if (last) return last as Found<T>;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`no ${what} within ${timeout} ms; last: ${shown(last)}`);
    await sleep(every);
  }
}

/** Looks until what is seen is as it should be, and returns that. @throws as `until` does */
export const untilIs = <T extends object>(
  look: () => Promise<T>,
  is: (seen: T) => boolean,
  options: UntilOptions,
): Promise<T> =>
  until(async () => {
    const seen = await look();
    return is(seen) && seen;
  }, options) as Promise<T>;

/**
 * The promise, or an error when it takes too long.
 * @throws Error that names `what`, when the time is up first.
 */
export async function within<T>(promise: Promise<T>, timeout: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${timeout} ms`)), timeout);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
