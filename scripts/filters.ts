/**
 * `npm run filters [-- VERSION [FOLDER]]`: fetches the filter lists from the npm registry and compiles them into
 * public/filters and utils/filters/data, of the project unless told. Nothing is written unless every list is whole and everything compiles.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judgeSelectors } from './filters/check-selectors';
import { compileLists } from './filters/compile';
import { LISTS } from './filters/filter-lists';
import { newestVersion, otherLists, rawLists } from './filters/raw-lists';
import { inProject } from './support/project';

async function refresh(version: string, folder: string): Promise<void> {
  const texts = await rawLists(version);
  const lists = LISTS.map((list) => ({ ...list, text: texts[list.id] ?? '' }));
  const others = await otherLists(version);
  const files = await compileLists({ lists, others, version, judge: judgeSelectors });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    console.log(`${path}  ${(text.length / 1024).toFixed(0)} KB`);
  }
}

try {
  const [version = newestVersion(), folder = inProject()] = process.argv.slice(2);
  await refresh(version, folder);
} catch (error) {
  console.error(
    `The filter lists were not compiled, nothing was changed: ${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}
