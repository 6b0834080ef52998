/** The core as one script for a page's own world, to ask it what it makes of the page in a real browser. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What the script leaves behind in the page. */
export interface CoreInPage {
  extractArticle: typeof import('../../utils/article')['extractArticle'];
  spotArticle: typeof import('../../utils/article')['spotArticle'];
  toFragment: typeof import('../../utils/article/sanitise')['toFragment'];
  sanitisesItself: typeof import('../../utils/article/sanitise')['sanitisesItself'];
  /** DOMPurify, whether or not the browser sanitises itself. */
  purify: typeof import('../../utils/article/purify')['purify'];
  boxesOnScreen: typeof import('../../utils/nags/boxes')['boxesOnScreen'];
  detectNags: typeof import('../../utils/nags/detect')['detectNags'];
  /** Starts to hide nags, as quiet.js does on articles. */
  quietPage(document: Document): void;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = '\0core-entry';
const SOURCE = `import { extractArticle, spotArticle } from ${JSON.stringify(`${ROOT}utils/article/index.ts`)};
import { sanitisesItself, toFragment } from ${JSON.stringify(`${ROOT}utils/article/sanitise.ts`)};
import { purify } from ${JSON.stringify(`${ROOT}utils/article/purify.ts`)};
import { boxesOnScreen } from ${JSON.stringify(`${ROOT}utils/nags/boxes.ts`)};
import { detectNags } from ${JSON.stringify(`${ROOT}utils/nags/detect.ts`)};
import { declutter } from ${JSON.stringify(`${ROOT}utils/nags/declutter.ts`)};
import { HIDDEN_CSS, startHiddenLog } from ${JSON.stringify(`${ROOT}utils/nags/hidden-log.ts`)};
import { addStyle } from ${JSON.stringify(`${ROOT}utils/nags/page-style.ts`)};
const quietPage = (document) => {
  addStyle(document, HIDDEN_CSS);
  declutter(document, { ads: true, nags: true, consent: true, ownHost: 'jernih-reader' }, startHiddenLog());
};
globalThis.jernihCore = {
  extractArticle, spotArticle, toFragment, sanitisesItself, purify, boxesOnScreen, detectNags, quietPage,
};`;

/** A script that sets `globalThis.jernihCore` (a `CoreInPage`). The content scripts have the same code. */
export async function coreScript(): Promise<string> {
  const output = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'core-entry',
        resolveId: (id) => (id === 'core-entry' ? ENTRY : null),
        load: (id) => (id === ENTRY ? SOURCE : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'core-entry', output: { format: 'iife', entryFileNames: 'core.js' } },
    },
  });
  const chunk = [output].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (!chunk || !('code' in chunk)) throw new Error('nothing was bundled');
  return chunk.code;
}
