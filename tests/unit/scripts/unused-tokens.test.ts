import { expect, test } from 'vitest';
import { withoutUnusedTokens } from '../../../scripts/unused-tokens';

test.each([
  [
    'what nothing asks for',
    ':root{--ink:#000;--sunken:#eee}p{color:var(--ink)}',
    ':root{--ink:#000;}p{color:var(--ink)}',
  ],
  [
    'what only such a one asks for',
    ':root{--a:var(--b);--b:1px;--c:2px}p{margin:var(--c)}',
    ':root{--c:2px}p{margin:var(--c)}',
  ],
  ['neither names of classes nor fallbacks', '.a--b:hover{margin:var(--c,1px)}', '.a--b:hover{margin:var(--c,1px)}'],
  [
    'one of another theme',
    '[data-theme=dark]{--mark:#4d4000;color-scheme:dark}',
    '[data-theme=dark]{color-scheme:dark}',
  ],
])('leaves out %s', (_what, css, left) => {
  expect(withoutUnusedTokens(css)).toBe(left);
});
