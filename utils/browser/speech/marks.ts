/** Marks what is said, by the CSS Custom Highlight API: no node of the article is touched. */

const SENTENCE = 'jernih-sentence';
const WORD = 'jernih-word';

export interface Marks {
  /** Marks a sentence and the word in it that is said; null where there is none. */
  show(sentence: Range | null, word: Range | null): void;
  clear(): void;
}

/** How they look stands in speech.css. The oldest browsers of ours have it: Chromium 105, Firefox 140. */
export function speechMarks(): Marks {
  const mark = (name: string, range: Range | null, priority: number) => {
    if (!range) return void CSS.highlights.delete(name);
    const highlight = new Highlight(range);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  };
  return {
    show(sentence, word) {
      mark(SENTENCE, sentence, 0);
      mark(WORD, word, 1);
    },
    clear() {
      mark(SENTENCE, null, 0);
      mark(WORD, null, 0);
    },
  };
}
