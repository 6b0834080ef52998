import { type HtmlTag, htmlTags } from './html-tags';
import type { TextFormat } from './import-format';
import type { ImportEntry } from './imported';
import { fromSeconds } from './moments';

/** Boxes that the browser itself has made: their names say nothing. */
const OWN_BOXES = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'];

/** A site's front page is bookmarked by many, and is no article. */
function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

function entryOf({ attributes, text, end, line, isCut }: HtmlTag, folders: string[], length: number): ImportEntry {
  const place = { at: line, done: end / length };
  const url = attributes.get('href') ?? '';
  const skip = (why: 'cut' | 'no-address' | 'no-article') =>
    ({ ...place, kind: 'skipped', name: text || url.slice(0, 200), why }) as const;
  if (isCut) return skip('cut');
  if (!/^https?:/i.test(url)) return skip('no-address');
  if (isFrontPage(url)) return skip('no-article');
  const article = {
    url,
    title: text,
    addedAt: fromSeconds(attributes.get('add_date') ?? ''),
    readAt: fromSeconds(attributes.get('last_visit') ?? ''),
    progress: 0,
    tags: [...folders, ...(attributes.get('tags') ?? '').split(',')],
  };
  return { ...place, kind: 'article', article };
}

/** Bookmarks as every browser writes them (Netscape's format): folders become tags. */
export const bookmarks: TextFormat = {
  source: 'bookmarks',
  detect: (head) => /<!DOCTYPE NETSCAPE-Bookmark-file/i.test(head),
  async *read(file): AsyncGenerator<ImportEntry> {
    const text = await file.text();
    const folders: string[] = [];
    // The folder whose list begins next; the outermost list has none.
    let next = '';
    for (const tag of htmlTags(text)) {
      if (tag.name === 'h3') next = OWN_BOXES.some((box) => tag.attributes.has(box)) ? '' : tag.text;
      else if (tag.name === 'dl') {
        folders.push(next);
        next = '';
      } else if (tag.name === '/dl') folders.pop();
      else if (tag.name === 'a') yield entryOf(tag, folders, text.length);
    }
  },
};
