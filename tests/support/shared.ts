import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** A folder of real pages that may lie beside the repository, or null: tests over it are named skips without it. */
export function sharedFolder(name: string): string | null {
  const folder = `${process.env.JERNIH_SHARED ?? root}/${name}`;
  return existsSync(folder) ? folder : null;
}
