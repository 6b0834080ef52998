/** What formats that are tables have in common. */
import { type CsvRecord, csvRecords, hasColumns } from './csv';
import type { ImportSource, TextFormat } from './import-format';
import type { ImportEntry, ImportedArticle } from './imported';

interface CsvDescription {
  source: ImportSource;
  /** In lower case; a file that has them all is of this format. One of them is `url`. */
  columns: readonly string[];
  /** A comma unless told. */
  separator?: string;
  /** @param record has something in its column `url` */
  article(record: CsvRecord): ImportedArticle;
}

/** A format from what its columns mean. */
export function csvFormat({ source, columns, separator = ',', article }: CsvDescription): TextFormat {
  return {
    source,
    detect: (head) => hasColumns(head, columns, separator),
    async *read(file): AsyncGenerator<ImportEntry> {
      const text = await file.text();
      for (const record of csvRecords(text, separator)) {
        const place = { at: record.line, done: record.end / text.length };
        const name = record.get('title') || record.get('url');
        if (record.isCut) yield { ...place, kind: 'skipped', name: name.slice(0, 200), why: 'cut' };
        else if (!record.get('url')) yield { ...place, kind: 'skipped', name, why: 'no-address' };
        else yield { ...place, kind: 'article', article: article(record) };
      }
    },
  };
}
