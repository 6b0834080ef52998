// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { bringPhrases } from '@/utils/browser/phrases-ahead';

afterEach(() => void vi.unstubAllGlobals());

function asked(lang: string | null): unknown[] {
  const sendMessage = vi.fn(async (_message: unknown) => true);
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  if (lang === null) document.documentElement.removeAttribute('lang');
  else document.documentElement.setAttribute('lang', lang);
  bringPhrases(document);
  return sendMessage.mock.calls.map(([message]) => message);
}

test.each([
  ['de-AT', 'de'],
  ['zh-TW', 'zh-hant'],
  ['nb', 'no'],
])('an article in %s has the phrases of %s brought', (lang, language) => {
  expect(asked(lang)).toEqual([{ call: 'extension/phrases', ask: { language } }]);
});

test.each([['en-GB'], [null], [''], ['../quiet'], ['klingon']])('one in “%s” has none', (lang) => {
  expect(asked(lang)).toEqual([]);
});
