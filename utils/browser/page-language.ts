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

/** Of the languages that we have texts in. */
const RIGHT_TO_LEFT = /^(?:ar|he)\b/;

export function uiLanguage(): UiLanguage {
  const lang = translate('languageTag');
  const wanted = browser.i18n.getUILanguage();
  return {
    lang,
    locale: wanted.split('-')[0] === lang.split('-')[0] ? wanted : lang,
    // Not `@@bidi_dir`: that is the browser's language, for which there may be no texts of ours.
    dir: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr',
  };
}

/** How the texts are written, by the browser's language alone: where there are no texts in it they are in English. */
export const likelyDirection = (): UiLanguage['dir'] =>
  RIGHT_TO_LEFT.test(browser.i18n.getUILanguage()) ? 'rtl' : 'ltr';

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
