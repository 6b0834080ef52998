/** The house rules of biome.json and lint/ do fire: a rule that is misspelt would pass everything in silence. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');
const longFile = (count: number) => `${lines(count, (n) => `export const n${n} = ${n};`)}\n`;
const longFunction = (count: number) =>
  `export function run(log: (n: number) => void) {\n${lines(count, (n) => `  log(${n});`)}\n}\n`;
const markup = (statement: string) =>
  `export const set = (element: HTMLElement, html: string, document: Document) => {\n  ${statement};\n  return document;\n};\n`;

const TYPE_IMPORT = `import type { Translate } from '../../utils/browser/i18n';
export const Word = ({ t }: { t: Translate }) => <p>{t('readerClose')}</p>;\n`;
const VALUE_IMPORT = `import { translate } from '../../utils/browser/i18n';
export const Word = () => <p>{translate('readerClose')}</p>;\n`;

const CORE = 'utils/nags';
const GLOBALS = 'lint/style/noRestrictedGlobals';
const IMPORTS = 'lint/style/noRestrictedImports';
const TYPES_ONLY = 'A component takes only types from utils/browser';
const NO_GLOBAL_THIS = 'reaches no page and no extension API through globalThis';
const NO_MARKUP = 'Only utils/article/sanitise.ts turns strings into nodes';

/** Each wrong piece of code, where it stands, and the rule (or the words of the plugin) that must fire, alone. */
const wrong: [name: string, path: string, code: string, rule: string][] = [
  ['the core touches the document', `${CORE}/a.ts`, 'export const title = () => document.title;\n', GLOBALS],
  ['the core touches the window', `${CORE}/b.ts`, 'export const width = () => window.innerWidth;\n', GLOBALS],
  ['the core touches the address', `${CORE}/c.ts`, 'export const at = () => location.href;\n', GLOBALS],
  ['the core touches the extension API', `${CORE}/d.ts`, 'export const id = () => chrome.runtime.id;\n', GLOBALS],
  ...[
    'globalThis.document.title',
    'globalThis.window.innerWidth',
    'globalThis.location.href',
    'globalThis.chrome.runtime.id',
    "globalThis['document'].title",
    'self.document.title',
    'globalThis?.document',
    '(globalThis as unknown as { browser: object }).browser',
  ].map((expression, n): [string, string, string, string] => [
    `the core goes round by ${expression}`,
    `${CORE}/global-${n}.ts`,
    `export const found = () => ${expression};\n`,
    NO_GLOBAL_THIS,
  ]),
  [
    'the core imports the glue',
    `${CORE}/e.ts`,
    "import { translate } from '../browser/i18n';\n\nexport const t = translate;\n",
    IMPORTS,
  ],
  [
    'the core imports the glue by its alias',
    `${CORE}/f.ts`,
    "import { translate } from '@/utils/browser/i18n';\n\nexport const t = translate;\n",
    IMPORTS,
  ],
  [
    'the core imports Preact',
    `${CORE}/g.ts`,
    "import { render } from 'preact';\n\nexport const r = render;\n",
    IMPORTS,
  ],
  [
    'the core imports a component',
    `${CORE}/h.ts`,
    "import { Icon } from '../../components/ui/Icon';\n\nexport const icon = Icon;\n",
    IMPORTS,
  ],
  [
    'the glue imports a component',
    'utils/browser/a.ts',
    "import { Icon } from '../../components/ui/Icon';\n\nexport const icon = Icon;\n",
    IMPORTS,
  ],
  ['a component imports a value of the glue', 'components/reader/A.tsx', VALUE_IMPORT, TYPES_ONLY],
  ...[
    "import * as i18n from '../../utils/browser/i18n';\n\nexport const t = i18n;",
    "import i18n from '../../utils/browser/i18n';\n\nexport const t = i18n;",
    "import i18n, { translate } from '../../utils/browser/i18n';\n\nexport const t = [i18n, translate];",
    "import '../../utils/browser/i18n';",
    "import '@/utils/browser/i18n';",
    "export { translate } from '../../utils/browser/i18n';",
    "export * from '../../utils/browser/i18n';",
    "export * as i18n from '../../utils/browser/i18n';",
    "export const load = () => import('../../utils/browser/i18n');",
  ].map((code, n): [string, string, string, string] => [
    `a component takes something that runs: ${code.split('\n')[0]}`,
    `components/reader/takes-${n}.ts`,
    `${code}\n`,
    TYPES_ONLY,
  ]),
  [
    'a component imports a value of the glue beside a type',
    'components/reader/B.tsx',
    VALUE_IMPORT.replace('{ translate }', '{ type Translate, translate }').replace('() =>', '(_: Translate) =>'),
    TYPES_ONLY,
  ],
  [
    'a component touches the extension API',
    'components/reader/C.tsx',
    'export const id = () => chrome.runtime.id;\n',
    GLOBALS,
  ],
  [
    'a component imports the extension API',
    'components/reader/D.tsx',
    "import browser from 'webextension-polyfill';\n\nexport const id = () => browser.runtime.id;\n",
    IMPORTS,
  ],
  [
    'a component sets markup',
    'components/reader/E.tsx',
    "export const Bold = () => <p dangerouslySetInnerHTML={{ __html: '<b>x</b>' }} />;\n",
    'lint/security/noDangerouslySetInnerHtml',
  ],
  ['an entrypoint is too long', 'entrypoints/a.ts', longFile(41), 'lint/style/noExcessiveLinesPerFile'],
  [
    'an entrypoint imports another',
    'entrypoints/b.ts',
    "import { start } from '@/entrypoints/background';\n\nstart();\n",
    IMPORTS,
  ],
  [
    'an entrypoint in a folder imports another',
    'entrypoints/popup/b.ts',
    "import { start } from '../background';\n\nstart();\n",
    IMPORTS,
  ],
  [
    'an entrypoint imports one that is a folder',
    'entrypoints/c.ts',
    "import { start } from './popup/main';\n\nstart();\n",
    IMPORTS,
  ],
  [
    'an entrypoint imports the file beside it',
    'entrypoints/d.ts',
    "import { start } from './background';\n\nstart();\n",
    IMPORTS,
  ],
  ['a file is too long', `${CORE}/i.ts`, longFile(301), 'lint/style/noExcessiveLinesPerFile'],
  ['a function is too long', `${CORE}/j.ts`, longFunction(61), 'lint/complexity/noExcessiveLinesPerFunction'],
  ['any', `${CORE}/k.ts`, 'export const same = (value: any) => value;\n', 'lint/suspicious/noExplicitAny'],
  ['a default export', `${CORE}/l.ts`, 'export default 1;\n', 'lint/style/noDefaultExport'],
  ['a console', `${CORE}/m.ts`, "export const say = () => console.log('x');\n", 'lint/suspicious/noConsole'],
  ...[
    'element.innerHTML = html',
    'element.outerHTML = html',
    "element.insertAdjacentHTML('beforeend', html)",
    'element.setHTMLUnsafe(html)',
    "new DOMParser().parseFromString(html, 'text/html')",
    'document.createRange().createContextualFragment(html)',
    'document.write(html)',
    'document.writeln(html)',
    'Object.assign(document.createElement("iframe")).srcdoc = html',
    'new Function(html)',
    'element.innerHTML += html',
    'element.innerHTML ??= html',
    "element['innerHTML'] = html",
    'element["outerHTML"] += html',
    "element.setAttribute('srcdoc', html)",
    "element.parentElement?.setAttribute('srcdoc', html)",
    "element.setAttributeNS(null, 'srcdoc', html)",
    "element.setAttribute('onclick', html)",
    "element['insertAdjacentHTML']('beforeend', html)",
    "element?.insertAdjacentHTML('beforeend', html)",
    'Object.assign(element, { innerHTML: html })',
    'new globalThis.DOMParser()',
    'Document.parseHTMLUnsafe(html)',
    "document.execCommand('insertHTML', false, html)",
    'document.execCommand(html)',
    "document.execCommand('copy' + html)",
    "document['execCommand'](html, false, 'copy')",
  ].map((statement, n): [string, string, string, string] => [
    `markup from a string: ${statement}`,
    `${['utils/nags', 'utils/browser', 'utils/article', 'components/reader', 'entrypoints'][n % 5]}/markup-${n}.ts`,
    markup(statement),
    NO_MARKUP,
  ]),
];

/** Both ways in which Preact would take markup as a prop. */
wrong.push(
  [
    'a component gives a frame its page',
    'components/reader/F.tsx',
    'export const Frame = ({ html }: { html: string }) => <iframe title="x" srcdoc={html} />;\n',
    NO_MARKUP,
  ],
  [
    'a component sets markup as a property',
    'components/reader/G.tsx',
    'export const Bold = ({ html }: { html: string }) => <p innerHTML={html} />;\n',
    NO_MARKUP,
  ],
);

/** Right code that stands next to the wrong: the rules must not fire on it. */
const right: [name: string, path: string, code: string][] = [
  ['a component imports a type of the glue', 'components/reader/Right.tsx', TYPE_IMPORT],
  ...[
    "import type i18n from '../../utils/browser/i18n';\n\nexport type T = typeof i18n;",
    "import type * as i18n from '../../utils/browser/i18n';\n\nexport type T = typeof i18n;",
    "export type { Translate } from '../../utils/browser/i18n';",
    "export type T = import('../../utils/browser/i18n').Translate;",
    "export * from '../ui/texts';",
    "export const load = () => import('../ui/texts');",
  ].map((code, n): [string, string, string] => [code, `components/reader/right-${n}.ts`, `${code}\n`]),
  ...[
    'element.textContent = html',
    "element.setAttribute('class', html)",
    'html.replace(element.innerHTML, "")',
    "document.execCommand('copy')",
  ].map((statement, n): [string, string, string] => [
    statement,
    `components/reader/no-markup-${n}.ts`,
    markup(statement),
  ]),
  ['the core uses what every script has', `${CORE}/right-global.ts`, 'export const parse = globalThis.JSON.parse;\n'],
  [
    'an entrypoint in a folder imports a part of its own',
    'entrypoints/popup/right.ts',
    "import { start } from './start';\n\nstart();\n",
  ],
  [
    'the core takes a document as a parameter',
    `${CORE}/right.ts`,
    'export const title = (document: Document) => document.title;\n',
  ],
  ['the glue touches the document', 'utils/browser/right.ts', 'export const title = () => document.title;\n'],
  ['an entrypoint is as long as it may be', 'entrypoints/right.ts', longFile(40)],
  ['a function is as long as it may be', `${CORE}/right-function.ts`, longFunction(58)],
  ['the sanitiser makes nodes of strings', 'utils/article/sanitise.ts', markup('element.innerHTML = html')],
];

interface Report {
  diagnostics: { severity: string; category: string; message: string; location: { path: string } }[];
}

let home: string;
let findings: Map<string, string[]>;

/** Biome's errors by file, for a project of only these files under our rules. */
function lint(): Promise<Report> {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none'];
  return new Promise((done, fail) => {
    execFile(resolve('node_modules/.bin/biome'), args, { cwd: home, maxBuffer: 1e7 }, (error, stdout) => {
      if (stdout) done(JSON.parse(stdout));
      else fail(error);
    });
  });
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'jernih-layers-'));
  for (const part of ['biome.json', 'lint', '.gitignore']) cpSync(part, join(home, part), { recursive: true });
  for (const [, path, code] of [...wrong, ...right]) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), code);
  }
  findings = new Map();
  for (const { severity, category, message, location } of (await lint()).diagnostics) {
    if (severity !== 'error') continue;
    const found = category === 'plugin' ? message : category;
    findings.set(location.path, [...(findings.get(location.path) ?? []), found]);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('wrong', () => {
  test.each(wrong)('%s', (_name, path, _code, rule) => {
    expect(findings.get(path)).toEqual([expect.stringContaining(rule)]);
  });
});

describe('right', () => {
  test.each(right)('%s', (_name, path) => {
    expect(findings.get(path)).toBeUndefined();
  });
});

test('no two pieces of code stand in the same file', () => {
  const paths = [...wrong, ...right].map(([, path]) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
