/** Colours, radii and sizes of type stand in one file: what another style sheet or component says of them is a stray. */
import { expect, test } from 'vitest';

const raw = { query: '?raw', import: 'default', eager: true } as const;
const sheets = import.meta.glob<string>('../../../components/**/*.css', raw);
const components = import.meta.glob<string>('../../../components/**/*.{ts,tsx}', raw);
const isTokens = (file: string) => file.endsWith('/ui/tokens.css');
const own = Object.entries(sheets).filter(([file]) => !isTokens(file));

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

test.each(Object.entries(components))('%s has no colour of its own', (_file, code) => {
  // In a component a `#` is a part of an address or a name, unless it is a string of its own.
  expect(code.match(/['"`]#(?:[0-9a-f]{3}){1,2}['"`]/gi) ?? []).toEqual([]);
});

test.each(own)('%s takes type sizes and radii from the tokens', (_file, css) => {
  const declarations = css.match(/^\s*(?:font(?:-size)?|border-radius):[^;]*;/gm) ?? [];
  const loose = declarations.filter((text) => /\b(?:[4-9]|\d\d+)(?:\.\d+)?px|\d(?:\.\d+)?rem/.test(text));
  expect(loose).toEqual([]);
});

test('the sheets were found, and every token that is used is there', () => {
  expect(own.length).toBeGreaterThan(10);
  const all = Object.values(sheets).join('\n');
  const inComponents = Object.values(components).join('\n');
  const defined = new Set([...(all + inComponents).matchAll(/(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});
