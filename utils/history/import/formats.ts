/**
 * All formats that are understood. A new one is a file beside this one, a line here, and where it is another program's a
 * name in `ImportSource`; CONTRIBUTING.md has the steps. A file's name says nothing: programs and browsers change it.
 */
import { bookmarks } from './bookmarks';
import type { ArchiveFormat, TextFormat } from './import-format';
import { instapaper } from './instapaper';
import { omnivore, omnivoreList } from './omnivore';
import { ownJson } from './own-json';
import { pocketCsv } from './pocket-csv';
import { pocketHtml } from './pocket-html';
import { readwise } from './readwise';
import { wallabagCsv } from './wallabag-csv';
import { wallabagJson } from './wallabag-json';

/** In the order in which they are asked; each must know its own and no other's. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  ownJson,
  pocketCsv,
  pocketHtml,
  instapaper,
  readwise,
  wallabagJson,
  wallabagCsv,
  omnivoreList,
  bookmarks,
];

export const ARCHIVE_FORMATS: readonly ArchiveFormat[] = [omnivore];

/** The format of a text; undefined where nobody knows it. @param head its first letters, some thousands */
export const textFormatOf = (head: string): TextFormat | undefined =>
  TEXT_FORMATS.find((format) => format.detect(head));
