/**
 * `npm run fonts`: cuts the letters of the languages that Jernih knows out of OpenDyslexic, which has Greek, phonetic
 * and mathematical signs besides and would be a sixth of the package, into assets/fonts. What is missing is shown in the
 * next font of the stack, as any letter is that a font does not have.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { inProject } from './support/project';

const WEIGHTS = ['400', '700'] as const;

/** First and last letter of each stretch that is kept. */
const LETTERS: readonly [first: number, last: number][] = [
  // Latin with all its accents, Vietnamese included.
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x300, 0x304],
  [0x306, 0x30c],
  [0x323, 0x323],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  // Cyrillic: Russian, Ukrainian, Bulgarian, Serbian.
  [0x400, 0x45f],
  [0x490, 0x491],
  // Punctuation, small figures of notes, currencies, signs that news pages use.
  [0x2009, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x2070, 0x2070],
  [0x2074, 0x2079],
  [0x20ac, 0x20ac],
  [0x20b9, 0x20bd],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
];

/**
 * A font that was changed may not bear the reserved name (public/fonts/NOTICE.txt), and no table may grow or shrink here:
 * as many letters in its place.
 */
const RESERVED = 'OpenDyslexic';
const OWN = 'JernihWeight';

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

function renamed(font: Buffer): Buffer {
  for (const encode of [Buffer.from, wide]) {
    const own = encode(OWN);
    for (let at = font.indexOf(encode(RESERVED)); at >= 0; at = font.indexOf(encode(RESERVED))) own.copy(font, at);
  }
  return font;
}

const letters = LETTERS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
).join('');

const require = createRequire(import.meta.url);
const folder = inProject('assets', 'fonts');
await mkdir(folder, { recursive: true });
// Without hints, a fifth of it: at the size of reading they change nothing that these uneven letters show.
for (const weight of WEIGHTS) {
  const whole = await readFile(
    require.resolve(`@fontsource/opendyslexic/files/opendyslexic-latin-${weight}-normal.woff2`),
  );
  const cut = renamed(await subsetFont(whole, letters, { targetFormat: 'sfnt', noHinting: true }));
  const packed = await subsetFont(cut, letters, { targetFormat: 'woff2' });
  await writeFile(join(folder, `dyslexic-${weight}.woff2`), packed);
  console.log(`assets/fonts/dyslexic-${weight}.woff2  ${(packed.length / 1024).toFixed(0)} KB`);
}
