/**
 * `npm run filters [-- VERSION]`: fetches the filter lists from the npm registry and compiles them into public/filters
 * and utils/filters/data. Nothing is written unless every list is whole and everything compiles.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { judgeSelectors } from './filters/check-selectors';
import { compileLists } from './filters/compile';
import { LISTS } from './filters/filter-lists';
import { newestVersion, otherLists, rawLists } from './filters/raw-lists';
import { inProject } from './support/project';

async function refresh(version: string): Promise<void> {
  const texts = await rawLists(version);
  const lists = LISTS.map((list) => ({ ...list, text: texts[list.id] ?? '' }));
  const others = await otherLists(version);
  const files = await compileLists({ lists, others, version, judge: judgeSelectors });
  for (const [path, text] of files) {
    mkdirSync(dirname(inProject(path)), { recursive: true });
    writeFileSync(inProject(path), text);
    console.log(`${path}  ${(text.length / 1024).toFixed(0)} KB`);
  }
}

try {
  await refresh(process.argv[2] ?? newestVersion());
} catch (error) {
  console.error(
    `The filter lists were not compiled, nothing was changed: ${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}
