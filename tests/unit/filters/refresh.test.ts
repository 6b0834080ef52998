/** `npm run filters` itself, over lists that are there already: the registry is not asked. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { LISTS } from '../../../scripts/filters/filter-lists';
import { listText } from './made-up-list';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jernih-lists-'));
const data = join(folder, 'public', 'filters', 'hosts.txt');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script over lists of which one is as given, in a project with older data. */
function refreshWith(broken: string | Uint8Array): { status: number | null; said: string } {
  mkdirSync(join(folder, 'cache', '9.9.9'), { recursive: true });
  for (const { id } of LISTS) writeFileSync(join(folder, 'cache', '9.9.9', `${id}.txt`), listText('##.banner-ad'));
  writeFileSync(join(folder, 'cache', '9.9.9', '21.txt'), broken);
  mkdirSync(join(folder, 'public', 'filters'), { recursive: true });
  writeFileSync(data, 'older data');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'jiti/register', join(root, 'scripts', 'filters.ts'), '9.9.9', folder],
    { cwd: root, encoding: 'utf8', env: { ...process.env, JERNIH_FILTERS_CACHE: join(folder, 'cache') } },
  );
  return { status, said: stderr };
}

it.each([
  ['half a file', listText('##.one', '##.two', '##.three').slice(0, -12), 'is cut or was changed'],
  ['a binary file', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'is no text'],
  ['an empty file', '', 'is empty'],
])(
  'stops at %s, says so, and leaves the data as it is',
  (_what, broken, message) => {
    const { status, said } = refreshWith(broken);
    expect(status).toBe(1);
    expect(said).toContain('nothing was changed: list 21 of');
    expect(said).toContain(message);
    expect(readFileSync(data, 'utf8')).toBe('older data');
    expect(readdirSync(join(folder, 'public', 'filters'))).toEqual(['hosts.txt']);
  },
  60_000,
);
