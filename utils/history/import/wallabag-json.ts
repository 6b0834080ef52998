import type { TextFormat } from './import-format';
import { type Fields, jsonEntries, numberIn, textIn, textsIn } from './json-format';
import { fromIso } from './moments';

/** Tags are words, or objects with a label. */
function tagsOf(fields: Fields): string[] {
  const tags = Array.isArray(fields.tags) ? fields.tags : [];
  return [...textsIn(fields, 'tags'), ...tags.flatMap((tag: unknown) => textIn(Object(tag) as Fields, 'label') || [])];
}

/** wallabag's list: everything that it has but the files that belong to it. */
export const wallabagJson: TextFormat = {
  source: 'wallabag',
  detect: (head) => /^\s*\[\s*\{/.test(head) && head.includes('"is_archived"') && head.includes('"is_starred"'),
  read: (file) =>
    jsonEntries(file, (fields) => ({
      url: textIn(fields, 'url') || textIn(fields, 'given_url'),
      title: textIn(fields, 'title'),
      byline: textsIn(fields, 'published_by').join(', ') || null,
      siteName: textIn(fields, 'domain_name') || null,
      lang: textIn(fields, 'language') || null,
      published: textIn(fields, 'published_at') || null,
      leadImage: textIn(fields, 'preview_picture') || null,
      addedAt: fromIso(fields.created_at),
      readAt: fromIso(fields.archived_at) ?? fromIso(fields.updated_at),
      progress: numberIn(fields, 'is_archived') ? 1 : 0,
      starred: numberIn(fields, 'is_starred') > 0,
      tags: tagsOf(fields),
      html: textIn(fields, 'content') || null,
    })),
};
