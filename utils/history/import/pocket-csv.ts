import { csvFormat } from './csv-format';
import { fromSeconds } from './moments';

/** Pocket's last export, of 2025: `title,url,time_added,tags,status`; tags are parted by `|`, status is `unread` or `archive`. */
export const pocketCsv = csvFormat({
  source: 'pocket',
  columns: ['url', 'time_added', 'status'],
  article: (record) => ({
    url: record.get('url'),
    title: record.get('title'),
    addedAt: fromSeconds(record.get('time_added')),
    progress: record.get('status') === 'archive' ? 1 : 0,
    tags: record.get('tags').split('|'),
  }),
});
