/** Which language each stretch of a shown text is in, as its `lang` attributes say. */
import type { TextMap } from '../article/text-map';
import type { Stretch } from './sentences';

/** A stretch of a text in one language. */
export interface LanguageRun extends Stretch {
  /** BCP 47; null where nobody says. */
  lang: string | null;
}

/**
 * The primary language of a tag in its present form: `iw-IL` is `he`, `nb_NO` is `no`.
 * @returns null for what is no tag
 */
export function primaryOf(lang: string | null): string | null {
  try {
    // The first part alone: some systems add to it what is in no standard.
    const primary = new Intl.Locale((lang ?? '').split(/[-_]/)[0] ?? '').language;
    // Voices are named by any of the three.
    return primary === 'nb' || primary === 'nn' ? 'no' : primary;
  } catch {
    return null;
  }
}

/**
 * The languages of a text, in order and without gaps. Varieties of one language are one run: no voice changes in between.
 * @param fallback BCP 47 where no element says its language
 */
export function languageRuns({ pieces, text }: TextMap, fallback: string | null): LanguageRun[] {
  const runs: LanguageRun[] = [];
  for (const { node, start } of pieces) {
    const said = node.parentElement?.closest('[lang]')?.getAttribute('lang') || fallback;
    const lang = primaryOf(said) ? said : fallback;
    const last = runs.at(-1);
    if (last && primaryOf(last.lang) === primaryOf(lang)) continue;
    // What was folded away before a piece belongs to the stretch before it.
    if (last) last.end = start;
    runs.push({ start: last ? start : 0, end: text.length, lang });
  }
  return runs;
}
