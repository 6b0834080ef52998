import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Plugin } from 'vite';
import { defineConfig, type ResolvedPublicFile } from 'wxt';
import { denseZip } from './scripts/dense-zip';
import { packedFile } from './scripts/filters/packed-file';
import { withoutUnusedTokens } from './scripts/unused-tokens';
import { TOKEN_SET } from './utils/filters/data/token-set';
import { KNOWN_ADS_CSS } from './utils/nags/known-ads-css';

/**
 * Marks a script of which nearly all runs on every page: V8 compiles it in one go instead of function by function, which
 * spares a quarter of its time there (`npm run bench`). To other engines it is a comment. Not for veil.js, of which
 * most waits for the storage's answer and some never runs.
 */
const compiledAtOnce = (file: string): Plugin => ({
  name: 'compiled-at-once',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
});

/**
 * The tokens of veil.js between quotes: the minifier writes every string as a template, of which V8 makes two copies,
 * letter by letter. They are read on every page.
 */
const tokensAsString: Plugin = {
  name: 'tokens-as-string',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunk = bundle['veil.js'];
    if (chunk?.type === 'chunk') chunk.code = chunk.code.replace(`\`${TOKEN_SET}\``, () => JSON.stringify(TOKEN_SET));
  },
};

/**
 * The style sheet of the view's first moment, without the colours and sizes of tokens.css that no rule of it asks for:
 * half of them are the tools', which bring them all.
 */
const unusedTokensOff: Plugin = {
  name: 'unused-tokens-off',
  enforce: 'post',
  transform: (code, id) => (id.endsWith('/sheet/sheet.css?inline') ? withoutUnusedTokens(code) : null),
};

const PHRASES = fileURLToPath(new URL('utils/article/phrases/', import.meta.url));

/** Each language's phrases as a script of its own, which leaves them in our world of a page (shared-world.ts). */
function phrasesScripts(): Promise<{ relativeDest: string; contents: string }[]> {
  return Promise.all(
    readdirSync(PHRASES).map(async (file) => {
      const language = file.replace(/\.ts$/, '');
      const { phrases } = await import(`./utils/article/phrases/${file}`);
      const contents = `(globalThis[Symbol.for('jernih')]??={})[${JSON.stringify(`jernihPhrases_${language}`)}]=${JSON.stringify(phrases)};0`;
      return { relativeDest: `phrases/${language}.js`, contents };
    }),
  );
}

/** The texts of a language without what only helps those who write them: 2 % of each file. */
const withoutSpace = (file: ResolvedPublicFile): ResolvedPublicFile =>
  'absoluteSrc' in file && file.relativeDest.startsWith('_locales')
    ? { relativeDest: file.relativeDest, contents: JSON.stringify(JSON.parse(readFileSync(file.absoluteSrc, 'utf8'))) }
    : file;

export default defineConfig({
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      files.push(
        { relativeDest: 'known-ads.css', contents: KNOWN_ADS_CSS },
        { relativeDest: 'filters/lists.packed', absoluteSrc: packedFile() },
        ...(await phrasesScripts()),
      );
      for (const [at, file] of files.entries()) files[at] = withoutSpace(file);
    },
    'zip:extension:done': async (_wxt, zip) => {
      writeFileSync(zip, await denseZip(new Map(Object.entries(unzipSync(readFileSync(zip))))));
    },
  },
  vite: () => ({
    plugins: [compiledAtOnce('spotter.js'), compiledAtOnce('keys.js'), tokensAsString, unusedTokensOff],
    // The oldest browsers that we run in: what they know needs no other way of saying it.
    build: { cssTarget: ['chrome120', 'firefox142'] },
  }),
  // Explicit imports everywhere, so that the import graph can be read (and linted) from the files.
  imports: false,
  // Manifest V3 in Firefox too: one set of APIs and one code path (ARCHITECTURE.md, "Two browsers").
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Every permission is explained in README.md and held to tests/e2e/built.test.ts.
    permissions: ['storage', 'scripting', 'contextMenus', 'declarativeNetRequestWithHostAccess'],
    host_permissions: ['*://*/*'],
    // Switched by utils/browser/network-rules.ts; written by `npm run filters`.
    declarative_net_request: {
      rule_resources: ['ads', 'prompts'].map((id) => ({ id, enabled: true, path: `filters/network-${id}.json` })),
    },
    // By hand and not by WXT's content-script entrypoint, whose context object doubles what the script costs on every
    // page (measured with `npm run bench`). Before the page only what must be there before it.
    content_scripts: [{ matches: ['*://*/*'], js: ['spotter.js'], run_at: 'document_end' }],
    commands: {
      'toggle-reading-view': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandToggleReadingView__',
      },
      'open-popup': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandOpenPopup__',
      },
    },
    // The list of extensions shows the mark in its colour; the toolbar button is grey until there is an article.
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon-active/${size}.png`])),
    action: { default_icon: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`])) },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'jernih@jernih.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  zip: {
    name: 'jernih',
    excludeSources: ['docs/**', 'tests/**', 'coverage/**', '**/*.xpi'],
  },
});
