/**
 * The fonts that come with the extension: loaded when they are chosen, and never reachable for pages. Their bytes come
 * as a script (a part of the reading view) and go into the document by `FontFace`, which no page's policy for fonts can
 * forbid, because nothing is fetched.
 */
import type { Font } from '../reading/text-settings';
import { usePart } from './parts';

/** One face of a font. */
export interface FontFaceData {
  weight: '400' | '700';
  style: 'normal' | 'italic';
  /** CSS unicode-range: which letters the file has; all where it is missing. */
  range?: string;
  /** WOFF2 as a `data:` address with base64. */
  data: string;
}

/** What the part of a font offers. */
export interface FontFaces {
  faces: readonly FontFaceData[];
}

type FontPart = 'font-legible' | 'font-dyslexic';

/** Names of our own, so that no font of the page or of the system is meant; text.css has them too. */
const BUNDLED: Partial<Record<Font, { part: FontPart; family: string }>> = {
  legible: { part: 'font-legible', family: 'Jernih Legible' },
  dyslexic: { part: 'font-dyslexic', family: 'Jernih Dyslexic' },
};

function bytesOf(data: string): ArrayBuffer {
  const bytes = atob(data.slice(data.indexOf(',') + 1));
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)).buffer;
}

/** How a part is brought in; null where it cannot be. */
type LoadPart = (name: FontPart) => Promise<FontFaces | null>;

export interface ReadingFonts {
  /** Sees to it that a font is there; one that the system has needs nothing. */
  use(font: Font): void;
  /** Takes our fonts out of the document. */
  drop(): void;
}

/** The fonts of one document, from its reading view's opening to its closing. */
export function readingFonts(document: Document, load: LoadPart = usePart): ReadingFonts {
  const asked = new Set<string>();
  const added: FontFace[] = [];
  let dropped = false;
  const add = async ({ part, family }: { part: FontPart; family: string }) => {
    const found = await load(part);
    if (dropped || !found) return;
    for (const { weight, style, range, data } of found.faces) {
      const face = new FontFace(family, bytesOf(data), { weight, style, ...(range && { unicodeRange: range }) });
      added.push(face);
      document.fonts.add(face);
    }
  };
  return {
    use(font) {
      const bundled = BUNDLED[font];
      if (!bundled || asked.has(bundled.part)) return;
      asked.add(bundled.part);
      void add(bundled);
    },
    drop() {
      dropped = true;
      for (const face of added) document.fonts.delete(face);
    },
  };
}
