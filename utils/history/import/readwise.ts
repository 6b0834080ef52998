import { csvFormat } from './csv-format';
import { fromIso } from './moments';

/** A list as Python prints it, `['one', "two's"]`: what stands in quotes. */
function tagsOf(cell: string): string[] {
  return [...cell.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** Readwise Reader: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`. */
export const readwise = csvFormat({
  source: 'readwise',
  columns: ['url', 'saved date', 'reading progress', 'location'],
  article(record) {
    const progress = Number(record.get('reading progress'));
    return {
      url: record.get('url'),
      title: record.get('title'),
      addedAt: fromIso(record.get('saved date')),
      progress: record.get('location') === 'archive' ? 1 : progress || 0,
      tags: tagsOf(record.get('document tags')),
    };
  },
});
