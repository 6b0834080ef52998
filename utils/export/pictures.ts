/** The pictures of an article that travel with it. */
import type { Article } from '../article/article';
import { toFragment, type View } from '../article/sanitise';

export interface Picture {
  bytes: Uint8Array<ArrayBuffer>;
  type: PictureType;
}

/** What may be put into a file: no SVG, which can carry scripts and ask for more. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif';

/** The first bytes of each kind, `?` for any. WebP: RIFF container (RFC 9649); AVIF: ISO base media file (AV1-ISOBMFF). */
const SIGNATURES: readonly [RegExp, PictureType][] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^[\s\S]{4}ftyp(?:[\s\S]{4}){0,6}?avi[fs]/, 'image/avif'],
];

/** Bytes of a file that tell its kind. */
const HEAD = 40;

/** What a file is by its first bytes, whatever its server says; null where it is none of the pictures that we take. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return SIGNATURES.find(([signature]) => signature.test(head))?.[1] ?? null;
}

/** The addresses of an article's pictures, the lead picture's first, each once. */
export function pictureAddresses(article: Article, view: View): string[] {
  const inBody = [...toFragment(article.html, view).querySelectorAll('img')].map(
    (img) => img.getAttribute('src') ?? '',
  );
  const all = [article.leadImage?.url ?? '', ...inBody].filter((src) => /^https?:/i.test(src));
  return [...new Set(all)];
}
