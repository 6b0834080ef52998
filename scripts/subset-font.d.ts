declare module 'subset-font' {
  /** Gives the font with these letters alone. */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: { targetFormat: 'sfnt' | 'woff2'; noHinting?: boolean },
  ): Promise<Buffer>;
}
