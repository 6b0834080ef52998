import type { ArchiveFormat, ImportArchive, TextFormat } from './import-format';
import type { ImportEntry, ImportedArticle } from './imported';
import { type Fields, jsonEntries, numberIn, textIn, textsIn } from './json-format';
import { fromIso } from './moments';

const METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/;

function article(fields: Fields): ImportedArticle {
  const isRead = /^archived$/i.test(textIn(fields, 'state'));
  return {
    url: textIn(fields, 'url'),
    title: textIn(fields, 'title'),
    byline: textIn(fields, 'author') || null,
    published: textIn(fields, 'publishedAt') || null,
    leadImage: textIn(fields, 'thumbnail') || null,
    addedAt: fromIso(fields.savedAt),
    readAt: fromIso(fields.updatedAt),
    // Per cent there.
    progress: isRead ? 1 : numberIn(fields, 'readingProgress') / 100,
    tags: textsIn(fields, 'labels'),
  };
}

/** One of Omnivore's lists by itself, out of its zip: without the articles' text. */
export const omnivoreList: TextFormat = {
  source: 'omnivore',
  detect: (head) => /^\s*\[\s*\{/.test(head) && head.includes('"slug"') && head.includes('"readingProgress"'),
  read: (file) => jsonEntries(file, article),
};

/** The kept page of an article, `content/<slug>.html`; null where it was not exported or is damaged. */
async function contentOf(archive: ImportArchive, folder: string, slug: string): Promise<string | null> {
  const name = `${folder}content/${slug}.html`;
  if (!slug || !archive.names.includes(name)) return null;
  try {
    return await (await archive.open(name)).text();
  } catch {
    return null;
  }
}

/** Omnivore's zip: lists of 20 articles, each article's page, and highlights, which have no place in a history. */
export const omnivore: ArchiveFormat = {
  source: 'omnivore',
  detect: (names) => names.some((name) => METADATA.test(name)),
  async *read(archive): AsyncGenerator<ImportEntry> {
    const lists = archive.names.filter((name) => METADATA.test(name));
    let at = 0;
    for (const [n, name] of lists.entries()) {
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      const slugs: string[] = [];
      const withSlug = (fields: Fields) => {
        slugs.push(textIn(fields, 'slug'));
        return article(fields);
      };
      for await (const entry of jsonEntries(await archive.open(name), withSlug)) {
        const place = { at: ++at, done: (n + entry.done) / lists.length };
        if (entry.kind !== 'article') yield { ...entry, ...place };
        else {
          const html = await contentOf(archive, folder, slugs.at(-1) ?? '');
          yield { ...entry, ...place, article: { ...entry.article, html } };
        }
      }
    }
  },
};
