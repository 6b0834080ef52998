/** Names of files that Windows, macOS, Android and Linux take, and that show what they are. */
import { oneLine } from './clean-text';

/** Windows' forbidden signs and DEL to U+009F; the marks that turn the direction of writing, which can hide a name's real end. */
const FORBIDDEN = /[<>:"/\\|?*\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** Devices of Windows, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Most file systems take 255 bytes; some room is left for " (1)" and a browser's ".part". */
const MOST_BYTES = 200;

/** The text cut to so many bytes of UTF-8, between characters as people see them. */
function cut(text: string, most: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= most) return text;
  let length = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += encoder.encode(segment).length;
    if (length > most) break;
    kept += segment;
  }
  // Between words where that does not cost much.
  return kept.replace(/(?<=.{40})\s\S*$/su, '');
}

/** Takes dots and spaces off both ends, letter by letter: a pattern for the end takes quadratic time. */
function withoutDots(name: string): string {
  const isDot = (at: number) => /[.\s]/.test(name[at] ?? 'x');
  let from = 0;
  let to = name.length;
  while (from < to && isDot(from)) from++;
  while (to > from && isDot(to - 1)) to--;
  return name.slice(from, to);
}

/**
 * The name of a saved article.
 * @param extension without its dot
 */
export function fileName(title: string, extension: string): string {
  const plain = oneLine(title.normalize('NFC').replace(FORBIDDEN, ' '));
  // Windows drops dots and spaces at the end; a dot in front hides a file elsewhere.
  const short = withoutDots(cut(plain, MOST_BYTES));
  const name = DEVICE.test(short) ? `_${short}` : short;
  return `${name || 'article'}.${extension}`;
}
