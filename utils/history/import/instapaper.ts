import { csvFormat } from './csv-format';
import { fromSeconds } from './moments';

/** Folders that every account has, and what they say; others are of the reader's own making. */
const FOLDERS: Readonly<Record<string, { progress: number; starred?: boolean }>> = {
  unread: { progress: 0 },
  archive: { progress: 1 },
  starred: { progress: 0, starred: true },
};

/** Files of since 2025 have a list of tags as JSON. */
function tagsOf(cell: string): string[] {
  try {
    const tags: unknown = JSON.parse(cell || '[]');
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  } catch {
    return [];
  }
}

/** Instapaper: `URL,Title,Selection,Folder,Timestamp`, and `Tags` lately. */
export const instapaper = csvFormat({
  source: 'instapaper',
  columns: ['url', 'title', 'folder', 'timestamp'],
  article(record) {
    const folder = record.get('folder');
    const known = FOLDERS[folder.toLowerCase()];
    return {
      url: record.get('url'),
      title: record.get('title'),
      addedAt: fromSeconds(record.get('timestamp')),
      ...(known ?? { progress: 0 }),
      tags: [...(known ? [] : [folder]), ...tagsOf(record.get('tags'))],
    };
  },
});
