import { expect, test, vi } from 'vitest';

const browserSays = { languageTag: 'en', ui: 'en-GB', '@@bidi_dir': 'ltr' };
vi.mock('@/utils/browser/api', () => ({
  browser: {
    i18n: {
      getMessage: (key: 'languageTag' | '@@bidi_dir') => browserSays[key],
      getUILanguage: () => browserSays.ui,
    },
  },
}));

test.each([
  ['en', 'en-GB', 'ltr', { lang: 'en', locale: 'en-GB', dir: 'ltr' }],
  ['ar', 'ar-EG', 'rtl', { lang: 'ar', locale: 'ar-EG', dir: 'rtl' }],
  ['he', 'he', 'ltr', { lang: 'he', locale: 'he', dir: 'rtl' }],
  ['pt-BR', 'pt-PT', 'ltr', { lang: 'pt-BR', locale: 'pt-PT', dir: 'ltr' }],
  // A browser in Persian, for which there are no texts: the English ones run as English does.
  ['en', 'fa', 'rtl', { lang: 'en', locale: 'en', dir: 'ltr' }],
])('texts in %s in a browser in %s', async (languageTag, ui, bidi, wanted) => {
  // Texts that were asked for once are kept.
  vi.resetModules();
  const { uiLanguage } = await import('@/utils/browser/page-language');
  Object.assign(browserSays, { languageTag, ui, '@@bidi_dir': bidi });
  expect(uiLanguage()).toEqual(wanted);
});
