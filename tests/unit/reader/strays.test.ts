/** Colours, radii and sizes of type stand in one file: what another style sheet or component says of them is a stray. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Not by import.meta.glob: Vitest reads style sheets as empty, and nothing would be found in them.
const FOLDER = new URL('../../../components/', import.meta.url);
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
const readAll = (pattern: RegExp): [file: string, text: string][] =>
  files
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]);
const sheets = readAll(/\.css$/);
const components = readAll(/\.tsx?$/);
const own = sheets.filter(([file]) => file !== 'ui/tokens.css');
const textOf = (read: [file: string, text: string][]) => read.map(([, text]) => text).join('\n');

/** Hexadecimal colours and colour functions with numbers in them; `oklch(var(…) …)` is made of tokens. */
const COLOUR = /#[0-9a-f]{3,8}\b(?![\w-])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(\s*[\d.]/gi;
const NAMED = /:\s*(?:white|gr[ae]y|red|blue|green|yellow|orange|navy|silver)\b/gi;

function strays(css: string): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(COLOUR), ...code.matchAll(NAMED)].map(([found]) => found);
}

test('a stray is found', () => {
  expect(strays('a { color: #fff; background: rgb(0 0 0 / 10%); border-color: white }')).toHaveLength(3);
  expect(strays('a { color: var(--ink); background: transparent } /* #fff */')).toEqual([]);
  expect(strays('.tile { color: oklch(var(--l) 0.09 var(--hue)) }')).toEqual([]);
});

test.each(own)('%s has no colour of its own', (_file, css) => {
  expect(strays(css)).toEqual([]);
});

test.each(components)('%s has no colour of its own', (_file, code) => {
  // In a component a `#` is a part of an address or a name, unless it is a string of its own.
  expect(code.match(/['"`]#(?:[0-9a-f]{3}){1,2}['"`]/gi) ?? []).toEqual([]);
});

test.each(own)('%s takes type sizes and radii from the tokens', (_file, css) => {
  const declarations = css.match(/^\s*(?:font(?:-size)?|border-radius):[^;]*;/gm) ?? [];
  const loose = declarations.filter((text) => /\b(?:[4-9]|\d\d+)(?:\.\d+)?px|\d(?:\.\d+)?rem/.test(text));
  expect(loose).toEqual([]);
});

test('the sheets were found, and every token that is used is there', () => {
  expect(own.filter(([, css]) => css.includes('var(--')).length).toBeGreaterThan(10);
  const all = textOf(sheets);
  const inComponents = textOf(components);
  const defined = new Set([...(all + inComponents).matchAll(/(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});
