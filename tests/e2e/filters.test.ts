/** What `npm run filters` asks the browsers. */
import { expect, it } from 'vitest';
import { judgeSelectors } from '../../scripts/filters/check-selectors';
import { findBrowser } from '../support/browsers/find-browser';

const missing = (['chrome', 'firefox'] as const).filter((kind) => findBrowser(kind) === null);

it.skipIf(missing.length > 0)(
  `judges selectors as Chromium and Firefox take them${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  async () => {
    const verdicts = await judgeSelectors([
      '.ad',
      '.feed > div:has(> .ad):not(.kept)',
      'article.sponsored',
      '[href^="https://ads.example/"]',
      // Refused: unknown, broken, more than a selector, another rule.
      'div:contains(ad)',
      '.ad[',
      '.ad{} .b',
      '.ad, .b:unknown',
      '@media print',
      // Known to one of the two only.
      '::-moz-range-thumb',
      '.ad::-webkit-resizer',
      // The page, by whatever name.
      'body',
      '*',
      ':root',
      'html > *',
      'body.with-ads',
      'main > *',
      ':has(p)',
      ':not(.x)',
      // Parts of any page.
      'p',
      'iframe',
      'header a',
    ]);
    const all = (test: (selector: string) => boolean) => [...verdicts.keys()].filter(test).sort();
    const dangerous = (kind: string) =>
      all((one) => verdicts.get(one)?.valid === true && verdicts.get(one)?.dangerous === kind);
    expect(all((one) => verdicts.get(one)?.valid === false)).toEqual(
      [
        'div:contains(ad)',
        '.ad[',
        '.ad{} .b',
        '.ad, .b:unknown',
        '@media print',
        '::-moz-range-thumb',
        '.ad::-webkit-resizer',
      ].sort(),
    );
    expect(dangerous('always')).toEqual(
      ['*', ':has(p)', ':not(.x)', ':root', 'body', 'body.with-ads', 'html > *', 'main > *'].sort(),
    );
    expect(dangerous('generic')).toEqual(['header a', 'iframe', 'p']);
    expect(dangerous('never')).toEqual(
      ['.ad', '.feed > div:has(> .ad):not(.kept)', '[href^="https://ads.example/"]', 'article.sponsored'].sort(),
    );
  },
  60_000,
);
