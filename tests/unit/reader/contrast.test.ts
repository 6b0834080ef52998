/** Every theme can be read: WCAG contrast, computed from the tokens of the style sheets. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = Record<string, string>;

const read = (path: string) => readFileSync(new URL(`../../../components/${path}`, import.meta.url), 'utf8');

/** The colour tokens of the first rule that follows `start`. */
function tokensAfter(css: string, start: string): Tokens {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`no ${start}`);
  const rule = css.slice(css.indexOf('{', from + start.length - 1), css.indexOf('}', from));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Tokens, on: string, under: string): number {
  const [light = 0, dark = 0] = [on, under]
    .map((name) => tokens[name] ?? `no --${name}`)
    .map(luminance)
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const themes = read('reader/themes.css');
const pages = read('ui/page.css');
const paper = tokensAfter(themes, '.reader {');
const dark = tokensAfter(themes, '.reader[data-theme="dark"] {');

test('contrast is computed as WCAG does', () => {
  expect(contrast({ a: '#000', b: '#ffffff' }, 'a', 'b')).toBeCloseTo(21, 5);
  expect(contrast({ a: '#777777', b: '#fff' }, 'a', 'b')).toBeCloseTo(4.48, 2);
});

describe.each<[string, Tokens]>([
  ['paper', paper],
  ['sepia', tokensAfter(themes, '.reader[data-theme="sepia"] {')],
  ['dark', dark],
  ['black', tokensAfter(themes, '.reader[data-theme="black"] {')],
  ['print', tokensAfter(read('reader/paper.css'), '.reader.reader {')],
])('the theme %s of the reading view', (_name, tokens) => {
  test.each([
    ['ink', 'paper', 10],
    ['ink', 'raised', 10],
    ['soft', 'paper', 4.5],
    ['soft', 'raised', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'raised', 4.5],
  ])('%s on %s', (on, under, least) => {
    expect(contrast(tokens, on, under)).toBeGreaterThanOrEqual(least);
  });
});

test('the theme of a dark system is the dark one', () => {
  expect(tokensAfter(themes, '.reader[data-theme="system"] {')).toEqual(dark);
});

test('a theme in the text panel is shown in its own colours', () => {
  const panels = read('reader/panels.css').toLowerCase();
  for (const name of ['paper', 'sepia', 'dark', 'black']) {
    const tokens = name === 'paper' ? paper : tokensAfter(themes, `.reader[data-theme="${name}"] {`);
    const from = panels.indexOf(`label[data-option="${name}"]`);
    const rule = panels.slice(from, panels.indexOf('}', from));
    expect(rule).toContain(`background: ${tokens.paper === '#000000' ? '#000' : tokens.paper}`);
    expect(rule).toContain(`color: ${tokens.ink}`);
  }
});

describe.each<[string, Tokens]>([
  ['light', tokensAfter(pages, ':root {')],
  ['dark', tokensAfter(pages, '@media (prefers-color-scheme: dark) {\n  :root {')],
])('our own pages, %s', (_name, tokens) => {
  test.each([
    ['ink', 'paper', 10],
    ['muted', 'paper', 4.5],
    ['muted', 'raised', 4.5],
    ['muted', 'sunken', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'raised', 4.5],
    ['on-accent', 'accent', 4.5],
    ['good', 'paper', 4.5],
    ['danger', 'paper', 4.5],
    ['on-danger', 'danger', 4.5],
  ])('%s on %s', (on, under, least) => {
    expect(contrast(tokens, on, under)).toBeGreaterThanOrEqual(least);
  });
});
