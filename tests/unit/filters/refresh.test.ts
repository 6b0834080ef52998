/** `npm run filters` itself, over lists that are there already: the registry is not asked. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { LISTS } from '../../../scripts/filters/filter-lists';
import { listText } from './made-up-list';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'jernih-lists-'));
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** Runs the script over lists of which one is as given. */
function refreshWith(broken: string | Uint8Array): { status: number | null; said: string } {
  mkdirSync(join(cache, '9.9.9'), { recursive: true });
  for (const { id } of LISTS) writeFileSync(join(cache, '9.9.9', `${id}.txt`), listText('##.banner-ad'));
  writeFileSync(join(cache, '9.9.9', '21.txt'), broken);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'jiti/register', join(root, 'scripts', 'filters.ts'), '9.9.9'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, JERNIH_FILTERS_CACHE: cache } },
  );
  return { status, said: stderr };
}

const data = (): string =>
  ['hosts.txt', 'generic.txt', 'lists.json', 'network-ads.json']
    .map((name) => readFileSync(join(root, 'public', 'filters', name), 'utf8'))
    .join('\f');

it.each([
  ['half a file', listText('##.one', '##.two', '##.three').slice(0, -12), 'is cut or was changed'],
  ['a binary file', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'is no text'],
  ['an empty file', '', 'is empty'],
])(
  'stops at %s, says so, and leaves the data as it is',
  (_what, broken, message) => {
    const before = data();
    const { status, said } = refreshWith(broken);
    expect(status).toBe(1);
    expect(said).toContain('nothing was changed: list 21 of');
    expect(said).toContain(message);
    expect(data()).toBe(before);
  },
  60_000,
);
