/** The script of the article in the view, kept in step with what is shown: later pages are joined while it is read. */
import { rangeOf, type TextMap } from '../../article/text-map';
import { MOST_LETTERS } from '../../speech/chunks';
import { languageRuns } from '../../speech/languages';
import { type Script, scriptOf } from '../../speech/script';
import type { Stretch } from '../../speech/sentences';
import { shownText } from './shown-text';

export interface ArticleScript {
  readonly map: TextMap;
  readonly script: Script;
  /**
   * Reads the article again where it has changed or is to be cut in another way.
   * @returns whether the text or its lines are others now
   */
  refresh(speed: number): boolean;
  rangeOf(stretch: Stretch | null): Range | null;
  stop(): void;
}

/** A slow voice of a network falls silent after as many seconds as a quick one: it gets shorter lines. */
const mostAt = (speed: number): number => Math.floor(MOST_LETTERS * Math.min(1, speed));

/**
 * @param article what is shown
 * @param lang BCP 47 where no element says its language
 */
export function articleScript(article: HTMLElement, lang: string, speed: number): ArticleScript {
  let most = mostAt(speed);
  let map = shownText(article);
  let script = scriptOf(map.text, languageRuns(map, lang), most);
  let isStale = false;
  const observer = new MutationObserver(() => {
    isStale = true;
  });
  observer.observe(article, { childList: true, characterData: true, subtree: true });
  return {
    get map() {
      return map;
    },
    get script() {
      return script;
    },
    refresh(nextSpeed) {
      if (!isStale && mostAt(nextSpeed) === most) return false;
      const before = map.text;
      if (isStale) map = shownText(article);
      isStale = false;
      if (map.text === before && mostAt(nextSpeed) === most) return false;
      most = mostAt(nextSpeed);
      script = scriptOf(map.text, languageRuns(map, lang), most);
      return true;
    },
    rangeOf: (stretch) => stretch && rangeOf(map, stretch.start, stretch.end),
    stop: () => observer.disconnect(),
  };
}
