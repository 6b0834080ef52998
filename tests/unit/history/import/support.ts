import type { ImportText } from '@/utils/history/import/import-format';
import type { ImportEntry } from '@/utils/history/import/imported';

/** A text as a file, handed over in pieces of so many letters. */
export function textFile(text: string, piece = 7): ImportText {
  return {
    size: text.length,
    text: async () => text,
    async *chunks() {
      for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
    },
  };
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What a table of expectations can say of an entry: the article, or why it was left out. */
export const told = (entry: ImportEntry) =>
  entry.kind === 'article' ? entry.article : entry.kind === 'skipped' ? `${entry.at}: ${entry.why}` : entry.record;
