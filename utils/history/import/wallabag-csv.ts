import { csvFormat } from './csv-format';

/**
 * `d/m/Y h:i:s`, the hours from 1 to 12 without a word on which half of the day: only the day is sure, and noon of it is
 * nowhere on earth another day.
 */
function dayOf(cell: string): number | null {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})\b/.exec(cell) ?? [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day), 12) : null;
}

/** wallabag's table: `Title;URL;Content;Tags;"MIME Type";Language;"Creation date"`. What is read it does not say. */
export const wallabagCsv = csvFormat({
  source: 'wallabag',
  columns: ['title', 'url', 'content', 'creation date'],
  separator: ';',
  article: (record) => ({
    url: record.get('url'),
    title: record.get('title'),
    lang: record.get('language') || null,
    addedAt: dayOf(record.get('creation date')),
    progress: 0,
    tags: record.get('tags').split(','),
    html: record.get('content') || null,
  }),
});
