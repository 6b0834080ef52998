/** Cuts off what is being written to IndexedDB, as a worker that is killed or a disk that is full does. */
import { vi } from 'vitest';

/**
 * Does a step again and again, its transaction aborted at its first, second, third … write, until it goes through.
 * @param check is called after each try
 * @returns how many writes there are
 */
export async function cutOffEverywhere(
  step: (cutAt: number) => Promise<unknown>,
  check: (outcome: 'cut' | 'done', cutAt: number) => Promise<void>,
): Promise<number> {
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  for (let cutAt = 1; ; cutAt++) {
    let writes = 0;
    const cutting = (write: (...args: never[]) => IDBRequest) =>
      function (this: IDBObjectStore, ...args: unknown[]) {
        const request = write.apply(this, args as never[]);
        if (++writes === cutAt) queueMicrotask(() => this.transaction.abort());
        return request;
      };
    for (const [name, write] of Object.entries({ put, add, delete: remove }))
      vi.spyOn(IDBObjectStore.prototype, name as 'put').mockImplementation(cutting(write));
    await step(cutAt).catch(() => {});
    vi.restoreAllMocks();
    const outcome = writes < cutAt ? 'done' : 'cut';
    await check(outcome, cutAt);
    if (outcome === 'done') return cutAt - 1;
  }
}
