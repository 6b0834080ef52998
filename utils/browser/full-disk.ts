/** A disk, or a quota, that takes no more: what was stored stays, and who asked is told by one word. */

/** The failure of a call that has found the disk full. */
export const FULL_DISK = 'full-disk';

const isFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'QuotaExceededError';

/**
 * Runs a step that writes.
 * @throws Error with FULL_DISK for its message where there is no room; else what the step throws
 */
export async function orFullDisk<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw isFull(error) ? new Error(FULL_DISK) : error;
  }
}
