/**
 * Extraction in a page that is being read, whose script has neither the phrases of all languages nor the rarer ways to
 * the body: both are brought when this page needs them. The article is the same as extractArticle's; a test holds that.
 * Its facts come with the tools (article-facts.ts).
 */
import { mayHoldEmbeds, missedEmbeds, registerEmbeds } from '../article/embed-candidates';
import { type Draft, draftArticle, type Finished, finishArticle } from '../article/extract';
import { readLanguage } from '../article/language';
import { missingPhrases, type Phrases, phrasesFile, registerPhrases } from '../article/phrases';
import { sanitisesItself, type View } from '../article/sanitise';
import { unshadowed } from '../article/unshadowed';
import { callBackground } from './messages';
import { usePart } from './parts';
import { takePurifier } from './shared-purifier';
import { sharedWorld } from './shared-world';

/** What was loaded or is; null are languages without phrases. */
const loads = new Map<string, Promise<Phrases | null>>();
const loaded: Record<string, Phrases | null> = {};

/** The phrases that were loaded, by the names of their files: for parts, which have their own register. */
export const loadedPhrases = (): Readonly<Record<string, Phrases | null>> => loaded;

/** What a phrases file has left in our world. */
const leftBehind = (language: string): Phrases | null => sharedWorld[`jernihPhrases_${language}`] ?? null;

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

let embeds: Promise<void> | null = null;

/** Who tells embeds apart, loaded once; where that cannot be had there are none. */
function haveEmbeds(): Promise<void> {
  embeds ??= usePart('embeds').then((part) => registerEmbeds(part?.findEmbeds ?? (() => new Map())));
  return embeds;
}

/** DOMPurify, for browsers that do not sanitise by themselves. */
async function havePurifier(view: View): Promise<void> {
  if (sanitisesItself(view)) return;
  await usePart('purifier');
  takePurifier();
}

/**
 * Loads what this page needs, as far as can be told before it is read.
 * @param view the page's window
 */
export async function prepareExtraction(document: Document, view: View): Promise<void> {
  const page = unshadowed(document);
  const language = phrasesFile(readLanguage(page));
  const phrases = havePhrases(language ? ['en', language] : ['en']);
  await Promise.all([phrases, havePurifier(view), mayHoldEmbeds(page) ? haveEmbeds() : null]);
}

/** Reads once more where the blocks turn out to need what the page did not seem to (text in shadow roots, other pages). */
async function draftWithAll(document: Document, url: URL, view: View): Promise<Draft | null> {
  const draft = draftArticle(document, url, view);
  const missing = missingPhrases();
  if (missing.length === 0 && !missedEmbeds()) return draft;
  await Promise.all([havePhrases(missing), missedEmbeds() ? haveEmbeds() : null]);
  return draftArticle(document, url, view);
}

/**
 * Extracts the article of a page, the open one or one that was fetched.
 * @param view the window of the open page
 * @returns null where there is nothing that could be read as an article
 */
export async function extractInPage(document: Document, url: URL, view: View): Promise<Finished | null> {
  const draft = await draftWithAll(document, url, view);
  if (!draft) return null;
  const part = draft.needsOtherWays ? await usePart('other-ways') : null;
  // The part is a script of its own and has its own register.
  const finished = finishArticle(draft, part?.ways(loaded) ?? null);
  const missing = missingPhrases();
  if (missing.length === 0) return finished;
  await havePhrases(missing);
  return extractInPage(document, url, view);
}
