/** Asks the browsers themselves which selectors may be used: one that a browser refuses would take its whole list along. */
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../tests/support/browsers/chromium-launch';
import { launchFirefox } from '../../tests/support/browsers/firefox-launch';
import { endBrowser, newProfile, removeProfile } from '../../tests/support/browsers/profile';
import { compoundsOf } from './selector-parts';

export interface Verdict {
  /** Whether both browsers take it. */
  valid: boolean;
  /** Hides pages, or their text. */
  dangerous: 'never' | 'generic' | 'always';
}

/** A page with nothing on it that a list could mean: without names, and without attributes but its language. */
const BARE_PAGE = `<!doctype html><html lang="en"><head><title>x</title></head><body><header><h1>x</h1><nav><ul><li>
<a href="/x">x</a></li></ul></nav></header><main><article><h1>x</h1><h2>x</h2><p>x</p><figure><picture><img src="data:,"
alt=""></picture><figcaption>x</figcaption></figure><div><p>x</p></div><section><p>x</p></section><blockquote>x
</blockquote><table><tr><td>x</td></tr></table><video></video><iframe></iframe></article></main><aside>x</aside>
<footer>x</footer></body></html>`;

/**
 * Runs in the page. For each selector a letter: `i` refused, `a` hides the page or its article wherever it is used,
 * `g` hides parts that any page has, `n` neither.
 */
function judgeAll(selectors: string[]): string {
  const whole = 'html, head, body, main, article';
  const judge = (selector: string): string => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.insertRule(`${selector}{display:none}`);
      // A comma or brace too many makes more than one rule, or one for another selector.
      if (sheet.cssRules.length !== 1 || !(sheet.cssRules[0] instanceof CSSStyleRule)) return 'i';
      if (!CSS.supports(`selector(${selector})`)) return 'i';
      const hit = [...document.querySelectorAll(selector)];
      if (hit.some((element) => element.matches(whole))) return 'a';
      return hit.length > 0 ? 'g' : 'n';
    } catch {
      return 'i';
    }
  };
  return selectors.map(judge).join('');
}

/** At a time, so that no single message is large. */
const BATCH = 5000;

async function judgeIn(page: Page, selectors: string[]): Promise<string> {
  await page.setContent(BARE_PAGE);
  let letters = '';
  for (let at = 0; at < selectors.length; at += BATCH) {
    letters += await page.evaluate(judgeAll, selectors.slice(at, at + BATCH));
  }
  return letters;
}

async function lettersOf(selectors: string[], kind: 'chromium' | 'firefox'): Promise<string> {
  const profile = newProfile();
  const options = { extension: '', headless: true };
  const browser = await (kind === 'chromium'
    ? launchChromium(options, profile)
    : launchFirefox(options, { profile, uuids: {} }));
  try {
    return await judgeIn(await browser.newPage(), selectors);
  } finally {
    await endBrowser(browser);
    await removeProfile(profile);
  }
}

/** The page itself by another name: `body.with-ads` would hide all of it. */
function isWholePage(selector: string): boolean {
  const subject = compoundsOf(selector).at(-1);
  return (
    ['html', 'body', 'main'].includes(subject?.tag ?? '') || subject?.pseudos.some(([name]) => name === 'root') === true
  );
}

/**
 * Judges selectors in Chromium and in Firefox.
 * @throws Error when one of them is not installed
 */
export async function judgeSelectors(selectors: Iterable<string>): Promise<Map<string, Verdict>> {
  const all = [...new Set(selectors)].sort();
  const chromium = await lettersOf(all, 'chromium');
  const firefox = await lettersOf(all, 'firefox');
  return new Map(
    all.map((selector, at): [string, Verdict] => {
      const letters = `${chromium[at]}${firefox[at]}`;
      if (letters.includes('i')) return [selector, { valid: false, dangerous: 'never' }];
      if (letters.includes('a') || isWholePage(selector)) return [selector, { valid: true, dangerous: 'always' }];
      return [selector, { valid: true, dangerous: letters.includes('g') ? 'generic' : 'never' }];
    }),
  );
}
