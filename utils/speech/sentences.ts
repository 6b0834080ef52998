/** Cuts a text into sentences by the rules of its language. */

/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** A segmenter for a language; for one that nobody knows, that of the browser's own. */
export function segmenterFor(lang: string | null, granularity: 'sentence' | 'word' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/**
 * The sentences of a text, in order, without the white space around them. A line break ends a sentence.
 * @param lang BCP 47 of the text
 * @param goesOn whether a sentence that ends like this goes on in the next one: "Dr."
 */
export function sentencesOf(
  text: string,
  lang: string | null,
  goesOn: (sentence: string) => boolean = () => false,
): Stretch[] {
  const segmenter = segmenterFor(lang, 'sentence');
  const found: Stretch[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let open: Stretch | null = null;
    for (const { index, segment } of segmenter.segment(line)) {
      const start: number = open?.start ?? lineStart + index + (segment.length - segment.trimStart().length);
      const end = lineStart + index + segment.trimEnd().length;
      open = end > start ? { start, end } : null;
      if (open && !goesOn(text.slice(start, end))) {
        found.push(open);
        open = null;
      }
    }
    if (open) found.push(open);
    lineStart += line.length + 1;
  }
  return found;
}
