/** Which blocks of a page are in its gold text. */

export interface GoldPage {
  url: string;
  text: string;
  title?: string;
  paragraphs?: ({ k: string; t: string } | string)[];
  captions?: string[];
  summary?: string[] | string;
  authors?: string[];
}

const words = (text: string): string[] => {
  const found: string[] = [];
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    // Scripts without spaces count by character.
    if (/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/.test(word)) found.push(...word);
    else found.push(word);
  }
  return found;
};

const trigrams = (list: string[]): string[] => {
  const grams: string[] = [];
  for (let i = 0; i + 2 < list.length; i++) grams.push(`${list[i]} ${list[i + 1]} ${list[i + 2]}`);
  return grams;
};

const share = (text: string, known: Set<string>): number => {
  const grams = trigrams(words(text));
  return grams.length === 0 ? 0 : grams.filter((gram) => known.has(gram)).length / grams.length;
};

const key = (text: string): string => words(text).join(' ');

/** 1: in the gold text; 0: not; -1: a title, caption or byline line, which the gold leaves out on purpose. */
export function goldLabels(texts: string[], gold: GoldPage): number[] {
  const parts = (gold.paragraphs ?? []).map((part) => (typeof part === 'string' ? part : part.t));
  const summary = Array.isArray(gold.summary) ? gold.summary : [gold.summary ?? ''];
  const lines = [...gold.text.split('\n'), ...parts, ...summary].filter(Boolean);
  const known = new Set(lines.flatMap((line) => trigrams(words(line))));
  const wholes = new Set(lines.map(key));
  const captions = new Set((gold.captions ?? []).flatMap((caption) => trigrams(words(caption))));
  const neutral = new Set([gold.title ?? '', ...(gold.captions ?? []), ...(gold.authors ?? [])].map(key));
  return texts.map((text) => {
    const count = words(text).length;
    if (neutral.has(key(text))) return -1;
    if (wholes.has(key(text))) return count > 0 ? 1 : 0;
    if (count >= 5 && share(text, known) >= 0.8) return 1;
    if (count >= 5 && captions.size > 0 && share(text, captions) >= 0.8) return -1;
    return 0;
  });
}
