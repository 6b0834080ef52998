import { browser } from './api';
import { type MessageKey, translate } from './i18n';

/**
 * Gives one of our own pages its title, language and writing direction.
 * @returns the locale for dates and numbers: the browser's own where it is a variety of the language of our texts
 */
export function setPageLanguage(title: MessageKey): string {
  const texts = translate('languageTag');
  const wanted = browser.i18n.getUILanguage();
  const locale = wanted.split('-')[0] === texts ? wanted : texts;
  document.title = translate(title);
  document.documentElement.lang = texts;
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  return locale;
}
