/** Gets the filter lists from the registry, once a version, into a cache beside the installed packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../support/project';
import { LISTS, NO_MENTIONS, PACKAGE } from './filter-lists';
import { checkedHeader } from './list-text';

const CACHE = process.env.JERNIH_FILTERS_CACHE ?? inProject('node_modules', '.cache', 'jernih-filters');

/** The rulesets of the package in which the lists lie: a folder each. */
const FOLDER = 'package/dist/filters/declarative';

/** Runs a command and returns what it prints. @throws Error with what it prints of its own failure */
function run(command: string, args: string[], folder: string): string {
  const windows = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: windows });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr.trim()}`);
}

/** The newest version in the registry. @throws Error when the registry cannot be asked */
export function newestVersion(): string {
  mkdirSync(CACHE, { recursive: true });
  return run('npm', ['view', PACKAGE, 'version', '--json', '--loglevel=error'], CACHE).trim().replaceAll('"', '');
}

/**
 * The list that a ruleset was made of: its first rule carries it.
 * @throws Error where there is none
 */
export function listOfRuleset(name: string, json: string): string {
  try {
    const [first] = JSON.parse(json) as { metadata?: { rawFilterList?: unknown } }[];
    const raw = first?.metadata?.rawFilterList;
    if (typeof raw === 'string') return raw.replaceAll('\r\n', '\n');
  } catch (error) {
    throw new Error(`${name} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  throw new Error(`${name} carries no filter list: has the form of ${PACKAGE} changed?`);
}

/** Fetches the package (25 MB) and takes its lists out. npm itself holds it to its checksum. */
function fetchLists(version: string, folder: string): void {
  // Whole or not at all: a run that was broken off leaves nothing that looks like a cached version.
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(join(half, 'lists'), { recursive: true });
  console.log(`Fetching ${PACKAGE} ${version} …`);
  const answer = run('npm', ['pack', `${PACKAGE}@${version}`, '--json', '--loglevel=error'], half);
  const [packed] = JSON.parse(answer) as { filename: string }[];
  if (packed === undefined) throw new Error(`npm packed nothing: ${answer}`);
  run('tar', ['-xzf', packed.filename, FOLDER], half);
  for (const ruleset of readdirSync(join(half, FOLDER))) {
    const id = /^ruleset_(\d+)$/.exec(ruleset)?.[1];
    // Ruleset 0 is the reader's own, empty.
    if (id === undefined || id === '0') continue;
    const json = readFileSync(join(half, FOLDER, ruleset, `${ruleset}.json`), 'utf8');
    writeFileSync(join(half, 'lists', `${id}.txt`), listOfRuleset(`list ${id} of ${PACKAGE} ${version}`, json));
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(half, 'lists'), folder);
  rmSync(half, { recursive: true, force: true });
}

/** The folder with all lists of a version of the package, fetched where it is not there yet. */
function listsOf(version: string): string {
  const folder = join(CACHE, version);
  if (!existsSync(folder)) fetchLists(version, folder);
  return folder;
}

/**
 * The lists by their numbers (filter-lists.ts), whole, with `\n` at the end of lines.
 * @param version of the package; the one that the committed data is of unless told
 * @throws Error when they cannot be fetched, or one of them is not whole
 */
export async function rawLists(version = compiledVersion()): Promise<Record<string, string>> {
  const folder = listsOf(version);
  const lists = LISTS.map(({ id }): [string, string] => {
    const name = `list ${id} of ${PACKAGE} ${version}`;
    if (!existsSync(join(folder, `${id}.txt`))) throw new Error(`${name} is missing`);
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
    checkedHeader(name, text);
    return [String(id), text];
  });
  return Object.fromEntries(lists);
}

/**
 * The other lists of the package that name sites which people visit: they say how well a site is known.
 * @throws Error when they cannot be fetched
 */
export async function otherLists(version = compiledVersion()): Promise<string[]> {
  const folder = listsOf(version);
  const skipped = [...LISTS.map(({ id }) => id), ...NO_MENTIONS].map((id) => `${id}.txt`);
  const names = readdirSync(folder).filter((name) => !skipped.includes(name));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The version of the package that the committed data was made of. @throws Error when there is no such data */
export function compiledVersion(): string {
  const { package: made } = JSON.parse(readFileSync(inProject('public', 'filters', 'lists.json'), 'utf8')) as {
    package: string;
  };
  return made.slice(made.lastIndexOf('@') + 1);
}
