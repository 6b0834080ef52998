/**
 * Reads a corpus: a folder with a folder per set, in each an `index.json` (id, type, url of every page), and per page
 * `<id>.html.gz` and `<id>.json` (gold.ts). Its files are foreign: what does not fit is named and skipped.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { faultOf, type Gold, GoldSchema, type Row, RowSchema } from './gold';

export interface CorpusPage {
  id: string;
  /** `article`, or what the page is instead. */
  kind: string;
  url: URL;
  html: Uint8Array;
  gold: Gold;
}

/** A page that cannot be measured, and why. */
export interface PageFault {
  id: string;
  reason: string;
}

export interface PageSet {
  name: string;
  ids: string[];
  /** Rows of the index that name no page. */
  faults: PageFault[];
  /** @throws Error that says what is wrong with the page's files. */
  read(id: string): CorpusPage;
}

/** No page is larger; a file that unpacks to more is broken or worse. */
const MOST_BYTES = 64 * 1024 * 1024;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readJson(file: string, name: string): unknown {
  if (!existsSync(file)) throw new Error(`${name} is missing`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${name} is not JSON: ${messageOf(error)}`);
  }
}

function readHtml(file: string, name: string): Uint8Array {
  if (!existsSync(file)) throw new Error(`${name} is missing`);
  try {
    const html = gunzipSync(readFileSync(file), { maxOutputLength: MOST_BYTES });
    if (html.length > 0) return html;
  } catch (error) {
    throw new Error(`${name} cannot be unpacked: ${messageOf(error)}`);
  }
  throw new Error(`${name} is empty`);
}

function readGold(file: string, name: string): Gold {
  const read = v.safeParse(GoldSchema, readJson(file, name));
  if (!read.success) throw new Error(`${name}: ${faultOf(read.issues)}`);
  return read.output;
}

/** A page without an address of its own gets one that leads nowhere. */
const addressOf = ({ id, url }: Row): URL =>
  new URL(url && /^https?:\/\//.test(url) && URL.canParse(url) ? url : `https://page.example/${id}`);

function readPage(folder: string, row: Row): CorpusPage {
  const gold = readGold(join(folder, `${row.id}.json`), `${row.id}.json`);
  const html = readHtml(join(folder, `${row.id}.html.gz`), `${row.id}.html.gz`);
  return { id: row.id, kind: row.type, url: addressOf(row), html, gold };
}

function readSet(folder: string, name: string): PageSet {
  const index = readJson(join(folder, 'index.json'), `${name}/index.json`);
  if (!Array.isArray(index)) throw new Error(`${name}/index.json holds no list of pages`);
  const rows = new Map<string, Row>();
  const faults: PageFault[] = [];
  for (const [at, entry] of index.entries()) {
    const read = v.safeParse(RowSchema, entry);
    if (!read.success) faults.push({ id: `row ${at + 1} of index.json`, reason: faultOf(read.issues) });
    else if (rows.has(read.output.id)) faults.push({ id: read.output.id, reason: 'stands twice in index.json' });
    else rows.set(read.output.id, read.output);
  }
  const read = (id: string) => {
    const row = rows.get(id);
    if (!row) throw new Error(`${name} has no page ${id}`);
    return readPage(folder, row);
  };
  return { name, ids: [...rows.keys()], faults, read };
}

/**
 * Opens the sets of a corpus; pages are read one by one, when they are asked for.
 * @param wanted names of sets; null for all
 * @throws Error when there is no such folder or set, or an index that cannot be read.
 */
export function openCorpus(folder: string, wanted: readonly string[] | null): PageSet[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`no such folder: ${folder}`);
  const sets = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.json')))
    .sort();
  if (sets.length === 0) {
    const isSet = existsSync(join(folder, 'index.json'));
    throw new Error(
      isSet ? `${folder} is one set: name the folder that holds it` : `no folder with an index.json in ${folder}`,
    );
  }
  const missing = wanted?.filter((name) => !sets.includes(name)) ?? [];
  if (missing.length > 0) throw new Error(`no set ${missing.join(', ')} in ${folder}; there are: ${sets.join(', ')}`);
  return sets.filter((name) => wanted?.includes(name) ?? true).map((name) => readSet(join(folder, name), name));
}
