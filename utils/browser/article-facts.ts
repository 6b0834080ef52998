import type { Article } from '../article/article';
import type { Finished } from '../article/extract';
import { withFacts } from '../article/facts';
import { type Phrases, registerPhrases } from '../article/phrases';

/**
 * Reads what is told about an article beside its text, in a script that has its own register of phrases.
 * @param phrases those that the page needed, by the names of their files
 */
export function readArticleFacts(finished: Finished, phrases: Readonly<Record<string, Phrases | null>>): Article {
  for (const [language, set] of Object.entries(phrases)) registerPhrases(language, set);
  return withFacts(finished);
}
