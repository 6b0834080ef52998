/** The packed lists for the build, which keeps them from one build to the next: packing takes some seconds. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinLists } from '../../utils/filters/packed-lists';
import { inProject } from '../support/project';
import { packText } from './pack-text';

/** What decides about the bytes: the lists, and the code that packs them. */
const SOURCES = [
  'utils/filters/data/hosts.txt',
  'utils/filters/data/generic.txt',
  'utils/filters/packed-lists.ts',
  'utils/filters/text-model.ts',
  'utils/filters/unpack-text.ts',
  'scripts/filters/pack-text.ts',
] as const;

/** @returns the file, made where these lists were not packed before */
export function packedFile(): string {
  const [hosts = '', generic = '', ...code] = SOURCES.map((path) => readFileSync(inProject(path), 'utf8'));
  const hash = createHash('sha256');
  for (const text of [hosts, generic, ...code]) hash.update(text).update('\0');
  const folder = inProject('node_modules', '.cache', 'jernih');
  const file = join(folder, `lists-${hash.digest('hex').slice(0, 16)}.packed`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Under another name until it is whole: two builds may run at a time.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, packText(joinLists({ hosts, generic })));
  renameSync(part, file);
  return file;
}
