import { phrasesFile } from '../article/phrases';
import { unshadowed } from '../article/unshadowed';

/**
 * Has the phrases of an article's language brought into its page before anybody asks for the reading view: a click then
 * waits for nothing but the view's own script. English comes with that script; a language that the page does not
 * declare is asked for by the view, as are those that it declares wrongly.
 */
export function bringPhrases(document: Document): void {
  const declared = unshadowed(unshadowed(document).documentElement).getAttribute('lang');
  const language = phrasesFile(declared);
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?$/.test(language) || language === 'en') return;
  chrome.runtime?.sendMessage({ call: 'extension/phrases', ask: { language } }).catch(() => {});
}
