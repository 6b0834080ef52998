import { BACKUP_HEAD } from '../backup';
import type { TextFormat } from './import-format';
import type { ImportEntry } from './imported';
import { jsonRecords, parsedRecord } from './json-records';

/** Our own copies (backup.ts). A file that is cut off gives what it has. */
export const ownJson: TextFormat = {
  source: 'jernih',
  detect: (head) => BACKUP_HEAD.test(head),
  async *read(file): AsyncGenerator<ImportEntry> {
    for await (const found of jsonRecords(file.chunks())) {
      const place = { at: found.at, done: Math.min(1, found.end / file.size) };
      const record = parsedRecord(found);
      if (found.isCut) yield { ...place, kind: 'skipped', name: '', why: 'cut' };
      else if (record === undefined) yield { ...place, kind: 'skipped', name: '', why: 'damaged' };
      else yield { ...place, kind: found.key === 'tombstones' ? 'tombstone' : 'record', record };
    }
  },
};
