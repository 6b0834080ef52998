import { htmlTags } from './html-tags';
import type { TextFormat } from './import-format';
import type { ImportEntry } from './imported';
import { fromSeconds } from './moments';

/** Pocket's older export, `ril_export.html`: a list of links under `Unread` and one under `Read Archive`. */
export const pocketHtml: TextFormat = {
  source: 'pocket',
  detect: (head) => /<title>\s*Pocket Export/i.test(head),
  async *read(file): AsyncGenerator<ImportEntry> {
    const text = await file.text();
    let progress = 0;
    for (const { name, attributes, text: inner, end, line, isCut } of htmlTags(text)) {
      if (name === 'h1') progress = /archive/i.test(inner) ? 1 : 0;
      if (name !== 'a') continue;
      const place = { at: line, done: end / text.length };
      const url = attributes.get('href') ?? '';
      if (isCut) yield { ...place, kind: 'skipped', name: inner, why: 'cut' };
      else if (!url) yield { ...place, kind: 'skipped', name: inner, why: 'no-address' };
      else {
        const addedAt = fromSeconds(attributes.get('time_added') ?? '');
        const tags = (attributes.get('tags') ?? '').split(',');
        yield { ...place, kind: 'article', article: { url, title: inner, addedAt, progress, tags } };
      }
    }
  },
};
