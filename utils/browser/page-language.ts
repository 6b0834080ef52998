import { browser } from './api';
import { type MessageKey, translate } from './i18n';

/** The language that the texts are in, and how it is written. */
export interface UiLanguage {
  /** BCP 47, for dates and numbers: the browser's own where it is a variety of the language of our texts. */
  locale: string;
  /** BCP 47 of the texts. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

export function uiLanguage(): UiLanguage {
  const lang = translate('languageTag');
  const wanted = browser.i18n.getUILanguage();
  return {
    lang,
    locale: wanted.split('-')[0] === lang.split('-')[0] ? wanted : lang,
    dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  };
}

/**
 * Gives one of our own pages its title, language and writing direction.
 * @returns the locale for dates and numbers
 */
export function setPageLanguage(title: MessageKey): string {
  const { lang, locale, dir } = uiLanguage();
  document.title = translate(title);
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  return locale;
}
