/** Every theme can be read: WCAG contrast, computed from the tokens that the reading view and our pages share. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { THEMES } from '@/utils/reading/text-settings';

type Tokens = Record<string, string>;

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const darkSystem = css.slice(
  css.indexOf('@media (prefers-color-scheme: dark)'),
  css.indexOf('@media (prefers-contrast'),
);
const print = css.slice(css.indexOf('@media print'));

/** The colour tokens of the first rule of a sheet whose selectors hold `selector`. */
function tokensOf(sheet: string, selector: string): Tokens {
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const colours = [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)];
    if (selectors.includes(selector) && colours.length > 0) {
      return Object.fromEntries(colours.map(([, name, value]) => [name, value]));
    }
  }
  throw new Error(`no ${selector}`);
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

const paper = tokensOf(css, '[data-theme]');
const themes: Record<string, Tokens> = {
  paper,
  sepia: tokensOf(css, '[data-theme="sepia"]'),
  dark: tokensOf(css, '[data-theme="dark"]'),
  black: tokensOf(css, '[data-theme="black"]'),
  'contrast, light': tokensOf(css, '[data-theme="contrast"]'),
  'contrast, dark': tokensOf(darkSystem, '[data-theme="contrast"]'),
};

test('contrast is computed as WCAG does', () => {
  expect(contrast({ a: '#000', b: '#ffffff' }, 'a', 'b')).toBeCloseTo(21, 5);
  expect(contrast({ a: '#777777', b: '#fff' }, 'a', 'b')).toBeCloseTo(4.48, 2);
});

/** Reading text: AAA (1.4.6). */
const READ: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'sunken'],
  ['soft', 'paper'],
  ['soft', 'raised'],
  ['link', 'paper'],
  ['link', 'raised'],
  ['ink', 'mark'],
  ['ink', 'accent-soft'],
];
/** Words of the interface: AA (1.4.3). */
const WORDS: [string, string][] = [
  ['soft', 'sunken'],
  ...['accent', 'good', 'danger'].flatMap((on) =>
    ['paper', 'raised', 'sunken'].map((under): [string, string] => [on, under]),
  ),
  ['link', 'mark'],
  ['accent', 'accent-soft'],
  ['danger', 'danger-soft'],
  ['ink', 'danger-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['paper', 'ink'],
];
/** What tells a control, its state or its focus (1.4.11, 2.4.13). */
const SHAPES: [string, string][] = ['paper', 'raised', 'sunken'].flatMap((under): [string, string][] => [
  ['edge', under],
  ['accent', under],
]);

describe.each(Object.entries(themes))('the theme %s', (_name, tokens) => {
  test('has the same tokens as the others', () => {
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(paper).sort());
  });
  test.each(READ)('%s on %s, to be read', (on, under) => {
    expect(contrast(tokens, on, under)).toBeGreaterThanOrEqual(7);
  });
  test.each(WORDS)('%s on %s, words', (on, under) => {
    expect(contrast(tokens, on, under)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SHAPES)('%s on %s, shapes', (on, under) => {
    expect(contrast(tokens, on, under)).toBeGreaterThanOrEqual(3);
  });
});

test('every theme that can be chosen is one of these', () => {
  const shown = THEMES.filter((theme) => theme !== 'system' && theme !== 'paper');
  for (const theme of shown) expect(css).toContain(`[data-theme="${theme}"] {`);
});

test('a dark system has the dark theme, in the reading view and on our own pages', () => {
  expect(tokensOf(darkSystem, '[data-theme="system"]')).toEqual(themes.dark);
  expect(tokensOf(darkSystem, ':root')).toEqual(themes.dark);
});

test('paper is ink on white', () => {
  const printed = tokensOf(print, '[data-theme]');
  for (const on of ['ink', 'soft', 'link']) expect(contrast(printed, on, 'paper')).toBeGreaterThanOrEqual(7);
});
