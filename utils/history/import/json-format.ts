/** What formats that are lists of JSON objects have in common, and how their fields are read: all of them may be anything. */
import type { ImportText } from './import-format';
import type { ImportEntry, ImportedArticle } from './imported';
import { jsonRecords, parsedRecord } from './json-records';

export type Fields = Readonly<Record<string, unknown>>;

export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** Only the texts of a list. */
export const textsIn = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

export const numberIn = (fields: Fields, name: string): number => {
  const value = Number(fields[name]);
  return Number.isFinite(value) ? value : 0;
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The entries of a list.
 * @param article what an object says; its address may be missing
 */
export async function* jsonEntries(
  file: ImportText,
  article: (fields: Fields) => ImportedArticle,
): AsyncGenerator<ImportEntry> {
  for await (const found of jsonRecords(file.chunks())) {
    const place = { at: found.at, done: Math.min(1, found.end / file.size) };
    const record = parsedRecord(found);
    if (found.isCut || !isFields(record)) {
      yield { ...place, kind: 'skipped', name: '', why: found.isCut ? 'cut' : 'damaged' };
      continue;
    }
    const said = article(record);
    if (said.url) yield { ...place, kind: 'article', article: said };
    else yield { ...place, kind: 'skipped', name: said.title, why: 'no-address' };
  }
}
