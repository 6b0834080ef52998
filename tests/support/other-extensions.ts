/** Extensions of others that tests use where they are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder with an extension in it. */
export interface OtherExtension {
  path: string;
  name: string;
}

/** What makes them be there; said by the names of tests that are skipped. */
export const OTHER_EXTENSIONS_HINT = 'JERNIH_OTHER_EXTENSIONS names folders with extensions in them, parted by colons';

/** The extensions of JERNIH_OTHER_EXTENSIONS that stock Firefox takes. @throws Error where one of the folders holds none */
export function otherExtensions(): OtherExtension[] {
  const paths = (process.env.JERNIH_OTHER_EXTENSIONS ?? '').split(':').filter(Boolean);
  return paths.map((path) => {
    const manifest = join(path, 'manifest.json');
    if (!existsSync(manifest)) throw new Error(`no extension in ${path}`);
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name: string; version: string };
    return { path, name: `${name} ${version}` };
  });
}
