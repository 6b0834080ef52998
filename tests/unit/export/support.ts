import { strFromU8, unzipSync } from 'fflate';
import type { View } from '@/utils/article/sanitise';
import type { ExportContext, ExportWords } from '@/utils/export/export-words';
import type { Picture } from '@/utils/export/pictures';

/** What people and programs write into titles that files do not like. */
export const HOSTILE = [
  ']]> & <b>bold</b> -- end',
  'He said "no", \'yes\' -- `code` $x$ #1 *star*',
  '\u202Egpj.exe\u202C \u200Fשלום\u200E',
  'half \ud83d and \udc00 pairs',
  'bell \u0007 null \u0000 vertical \u000b \ufffe',
  '<!-- not --> <![CDATA[ x ]]> <?php ?>',
  '\\textbf{no} 100% {open # $ & _ ^ ~',
  '---\ntitle: x\n---',
];

export const words: ExportWords = {
  lang: 'en',
  date: (iso) => iso.slice(0, 10),
  updated: (date) => `Updated ${date}`,
  source: (name) => `Source: ${name}`,
  page: (number) => `Page ${number}`,
  embed: (kind) => kind,
  partial: () => 'Only a part.',
  missingPictures: (count) => `${count} missing`,
  picture: 'Picture',
  original: 'Original page',
  saved: (date) => `Saved ${date}`,
  contents: 'Contents',
};

/** One pixel, red. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

export const png: Picture = { bytes: Uint8Array.from(Buffer.from(PNG, 'base64')), type: 'image/png' };

/** In a jsdom document. */
export function context(change: Partial<ExportContext> = {}): ExportContext {
  const view = window as unknown as View;
  return { view, words, pictures: new Map(), made: new Date('2026-11-28T09:30:00.500Z'), ...change };
}

/** The files of a book as text. */
export function filesOf(book: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Parsed as XML. @throws Error where it is not well-formed */
export function parseXml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const error = parsed.querySelector('parsererror');
  if (error) throw new Error(`${error.textContent}\n${text.slice(0, 2000)}`);
  return parsed;
}
