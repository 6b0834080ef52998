import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PART_NAMES } from '@/utils/browser/part-names';

it('names every part that has a script, and no other', () => {
  const scripts = readdirSync(fileURLToPath(new URL('../../../entrypoints', import.meta.url)));
  const parts = scripts.flatMap((name) => /^part-(.+)\.ts$/.exec(name)?.[1] ?? []);
  expect([...PART_NAMES].sort()).toEqual(parts.sort());
});
