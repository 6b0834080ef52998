/**
 * Extraction in a page that is being read, whose script has neither the phrases of all languages nor the rarer ways to
 * the body: both are brought when this page needs them. The article is the same as extractArticle's; a test holds that.
 */
import type { Article } from '../article';
import { type Draft, draftArticle, finishArticle } from '../article/extract';
import { readLanguage } from '../article/language';
import { missingPhrases, type Phrases, phrasesFile, registerPhrases } from '../article/phrases';
import type { View } from '../article/sanitise';
import { unshadowed } from '../article/unshadowed';
import { callBackground } from './messages';
import { usePart } from './parts';
import { sharedWorld } from './shared-world';

/** What was loaded or is; null are languages without phrases. */
const loads = new Map<string, Promise<Phrases | null>>();
const loaded: Record<string, Phrases | null> = {};

/** What a phrases file has left in our world. An element of the page that has its name is none of ours. */
const leftBehind = (language: string): Phrases | null =>
  Object.hasOwn(sharedWorld, `jernihPhrases_${language}`) ? (sharedWorld[`jernihPhrases_${language}`] ?? null) : null;

async function loadPhrases(language: string): Promise<Phrases | null> {
  if (!leftBehind(language)) await callBackground('extension/phrases', { language });
  const phrases = leftBehind(language);
  loaded[language] = phrases;
  registerPhrases(language, phrases);
  return phrases;
}

/** Loads what is not there, at once. */
async function havePhrases(languages: readonly string[]): Promise<void> {
  await Promise.all(
    languages.map((language) => {
      const load = loads.get(language) ?? loadPhrases(language);
      loads.set(language, load);
      return load;
    }),
  );
}

/** Loads the phrases that this page needs, as far as can be told before it is read. */
export async function prepareExtraction(document: Document): Promise<void> {
  const language = phrasesFile(readLanguage(unshadowed(document)));
  await havePhrases(language ? ['en', language] : ['en']);
}

/** Reads once more where the blocks turn out to be of another language than the page seemed to be. */
async function draftWithPhrases(document: Document, url: URL, view: View): Promise<Draft | null> {
  const draft = draftArticle(document, url, view);
  const missing = missingPhrases();
  if (missing.length === 0) return draft;
  await havePhrases(missing);
  return draftArticle(document, url, view);
}

/**
 * Extracts the article of a page, the open one or one that was fetched.
 * @param view the window of the open page
 * @returns null where there is nothing that could be read as an article
 */
export async function extractInPage(document: Document, url: URL, view: View): Promise<Article | null> {
  const draft = await draftWithPhrases(document, url, view);
  if (!draft) return null;
  const part = draft.needsOtherWays ? await usePart('other-ways') : null;
  // The part is a script of its own and has its own register.
  const article = finishArticle(draft, part?.ways(loaded) ?? null);
  const missing = missingPhrases();
  if (missing.length === 0) return article;
  await havePhrases(missing);
  return extractInPage(document, url, view);
}
