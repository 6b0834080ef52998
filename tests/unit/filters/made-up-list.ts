import type { Verdict } from '../../../scripts/filters/check-selectors';
import { compileLists, type Files } from '../../../scripts/filters/compile';
import { checksumOf } from '../../../scripts/filters/list-text';

/** A list as its makers would publish it, with its own checksum. */
export function listText(...rules: string[]): string {
  const header = ['! Title: Bay list', '! Version: 1.2.3', '! TimeUpdated: 2026-11-01T06:00:00+00:00'];
  const text = [...header, ...rules, ''].join('\n');
  return `! Checksum: ${checksumOf(text)}\n${text}`;
}

/** The browsers' word, without browsers: `!!` makes a selector invalid, `body` and `p` are what they are. */
async function judge(selectors: Iterable<string>): Promise<Map<string, Verdict>> {
  const verdict = (selector: string): Verdict => {
    if (selector.includes('!!')) return { valid: false, dangerous: 'never' };
    return { valid: true, dangerous: selector === 'body' ? 'always' : selector === 'p' ? 'generic' : 'never' };
  };
  return new Map([...selectors].map((selector) => [selector, verdict(selector)]));
}

export const compileTexts = (...texts: string[]): Promise<Files> =>
  compileLists({
    lists: texts.map((text, at) => ({ id: at + 1, homepage: 'https://list.example', licence: 'GPL-3.0', text })),
    others: [],
    version: '1.0.0',
    judge,
  });

export const compileRules = (...rules: string[]): Promise<Files> => compileTexts(listText(...rules));
