/**
 * `npm run new:site -- FILE.html|URL [--url=ADDRESS]`: a rule to fill in and a golden page for a site, from a saved
 * page or from one fetch of a URL that a person gives. It overwrites nothing.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { type Expected, openFixture, outcomeOf } from '../tests/support/site-fixtures';
import type { Article } from '../utils/article/article';
import { inProject, ROOT } from './support/project';
import { addressOf, hostOf, openPage, ruleTemplate, siteArguments, slugOf, withoutScripts } from './support/site-files';

type Extract = (document: Document, url: URL) => Article | null;

/** The core, bundled as the extension has it: it finds its phrases and rules with import.meta.glob. */
async function loadExtract(): Promise<Extract> {
  const folder = mkdtempSync(join(tmpdir(), 'jernih-core-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        lib: { entry: inProject('utils/article/index.ts'), formats: ['es'], fileName: () => 'core.mjs' },
      },
    });
    const core = (await import(pathToFileURL(join(folder, 'core.mjs')).href)) as { extractArticle: Extract };
    return core.extractArticle;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Page {
  html: string;
  url: URL;
}

async function fetchPage(target: string): Promise<Page> {
  const response = await fetch(target, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${target} answered ${response.status}`);
  const type = response.headers.get('content-type') ?? undefined;
  const dom = openPage(Buffer.from(await response.arrayBuffer()), type);
  return { html: withoutScripts(dom), url: new URL(response.url) };
}

function readPage(target: string, address: URL | null): Page {
  const file = resolve(process.env.JERNIH_CALLED_FROM ?? process.cwd(), target);
  if (!existsSync(file)) throw new Error(`neither a http(s) URL nor a file: ${target}`);
  const dom = openPage(readFileSync(file));
  const url = address ?? addressOf(dom.window.document);
  if (!url) throw new Error(`${target} does not say where it came from: add --url=ADDRESS`);
  return { html: withoutScripts(dom), url };
}

async function expectedOf(page: Page): Promise<Expected> {
  const extractArticle = await loadExtract();
  const article = extractArticle(openFixture(page), page.url);
  if (!article) console.log('Nothing was extracted: expected.json is empty for you to fill in.');
  const nothing = { title: '', byline: null, published: null, siteName: null, lang: null, dek: null, paragraphs: [] };
  return { ...(article ? outcomeOf(article) : nothing), absent: [] };
}

const RULES = inProject('utils', 'article', 'sites');
const named = (path: string): string => relative(ROOT, path);

function writeRule(host: string): void {
  const path = join(RULES, `${host}.ts`);
  const isThere = existsSync(path);
  if (!isThere) writeFileSync(path, ruleTemplate(host), { flag: 'wx' });
  console.log(`${isThere ? 'kept ' : 'wrote'}  ${named(path)}`);
}

function writeFixture(folder: string, { html, url }: Page, expected: Expected): void {
  mkdirSync(folder, { recursive: true });
  const files = {
    'page.html': html,
    'url.txt': `${url.href}\n`,
    'expected.json': `${JSON.stringify(expected, null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { flag: 'wx' });
    console.log(`wrote  ${named(join(folder, name))}`);
  }
}

const next = (host: string, folder: string): string => `
What to do next:
1. Write the prose of page.html anew, with the site's boxes and class names as they are: no copy of a real article may
   be committed. Change the same lines in expected.json.
2. Make expected.json right: what a reader should get, block by block ("## " heading, "- " item, "> " quotation,
   "[picture] " caption), and in "absent" what must not be in the text.
3. npm run unit -- fixtures      names the first block that differs. If nothing does, delete
   utils/article/sites/${host}.ts and keep ${named(folder)}: the site needs no rule.
4. Mend the phrase or the name that fails, if other sites have it too. Only then fill in the rule.
5. npm run unit -- article/sites says what is wrong with the rule, or which part of it is not needed.`;

async function main(args: readonly string[]): Promise<void> {
  if (!['', '0', 'false'].includes(process.env.CI ?? '')) throw new Error('new:site writes golden files: not in CI');
  const { target, address } = siteArguments(args);
  const page = /^https?:\/\//i.test(target) ? await fetchPage(target) : readPage(target, address);
  const known = readdirSync(RULES).map((file) => file.replace(/\.ts$/, ''));
  const host = hostOf(page.url, known);
  const folder = inProject('tests', 'fixtures', 'sites', `${host}--${slugOf(page.url)}`);
  if (existsSync(folder)) throw new Error(`${named(folder)} is there already; it is not overwritten`);
  const expected = await expectedOf(page);
  writeRule(host);
  writeFixture(folder, page, expected);
  console.log(next(host, folder));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
