/** What was built asks for no more than tests/permissions.json and README.md say, and holds all that it names. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { denseZip } from '../../scripts/dense-zip';
import { TOKEN_SET } from '../../utils/filters/data/token-set';
import allowed from '../permissions.json';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Messages = Record<string, { message: string }>;
type Icons = Record<string, string>;

interface Manifest extends Partial<Record<keyof typeof allowed, string[]>> {
  icons: Icons;
  action: { default_icon: Icons; default_popup: string; default_title: string };
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { js?: string[]; matches: string[]; run_at: string }[];
  options_ui: { page: string };
  default_locale: string;
}

const kinds = Object.keys(allowed) as (keyof typeof allowed)[];
const readText = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const readJson = <T>(...path: string[]): T => JSON.parse(readText(...path)) as T;

/** First cells of the README's tables that are code: `storage` of "| `storage` | why |". */
const named = [...readText('README.md').matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name]) => name);

it('gives a reason for every permission, and README.md names each', () => {
  for (const kind of kinds) {
    for (const [permission, reason] of Object.entries(allowed[kind])) {
      expect(reason.length, permission).toBeGreaterThan(20);
      expect(named, 'the table in README.md').toContain(permission);
    }
  }
});

describe.each(['chrome-mv3', 'firefox-mv3'])('The build %s', (folder) => {
  const built = (...path: string[]) => join(root, '.output', folder, ...path);
  if (!existsSync(built('manifest.json'))) throw new Error(`.output/${folder} is not built: npm run build`);
  const manifest = readJson<Manifest>('.output', folder, 'manifest.json');
  const scripts = readdirSync(built(), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const localised = (locale: string) => readJson<Messages>('.output', folder, '_locales', locale, 'messages.json');

  it.each(kinds)('asks for the committed %s and no more', (kind) => {
    expect([...(manifest[kind] ?? [])].sort()).toEqual(Object.keys(allowed[kind]).sort());
  });

  it('runs nothing on pages by itself but the spotter, in the top frame', () => {
    expect(manifest.content_scripts).toEqual([{ matches: ['*://*/*'], js: ['spotter.js'], run_at: 'document_end' }]);
  });

  it('shows nothing of itself to pages and takes over no page of the browser', () => {
    for (const key of ['web_accessible_resources', 'chrome_url_overrides', 'externally_connectable', 'update_url']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('holds every file that the manifest names', () => {
    const { icons, action, background, options_ui, content_scripts } = manifest;
    for (const set of [icons, action.default_icon]) expect(Object.keys(set)).toEqual(['16', '32', '48', '128']);
    const files = [
      ...Object.values(icons),
      ...Object.values(action.default_icon),
      action.default_popup,
      options_ui.page,
      ...(background.scripts ?? [background.service_worker ?? 'a background']),
      ...content_scripts.flatMap(({ js = [] }) => js),
      // Named in code only (utils/browser: page-start.ts, consent-injection.ts, reader-injection.ts, extension-pages.ts).
      ...[
        'known-ads.css',
        'quiet.js',
        'consent.js',
        'consent-frame.js',
        'refuse.js',
        'reader.js',
        'part-export.js',
        'reading-history.html',
        'reading-copy.html',
      ],
    ];
    expect(files.filter((file) => !existsSync(built(file)))).toEqual([]);
  });

  it('has the tokens of veil.js between quotes: as a template they cost every page half a millisecond', () => {
    expect(readFileSync(built('veil.js'), 'utf8')).toContain(JSON.stringify(TOKEN_SET));
  });

  it('makes a package of less than 1.5 MB, fonts and all', async () => {
    const files = readdirSync(built(), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => relative(built(), join(file.parentPath, file.name)))
      // Chromium writes its own index of the rules into the folder that it loads; no package has it.
      .filter((path) => !path.startsWith('_metadata'));
    const zip = await denseZip(new Map(files.map((path) => [path, readFileSync(built(path))])));
    console.log(`${folder}: ${zip.length} bytes`);
    expect(zip.length).toBeLessThan(1_500_000);
    // Smaller by a third would be a build without its lists.
    expect(zip.length).toBeGreaterThan(1_000_000);
  }, 300_000);

  it('says everything in every language', () => {
    const english = localised(manifest.default_locale);
    const keys = Object.keys(english).sort();
    const wanted = JSON.stringify(manifest).match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
    const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
    for (const locale of readdirSync(built('_locales'))) {
      const texts = localised(locale);
      expect(Object.keys(texts).sort(), locale).toEqual(keys);
      for (const key of keys) {
        const text = texts[key]?.message ?? '';
        expect(text.trim(), `${locale}: ${key}`).not.toBe('');
        expect(places(text), `${locale}: ${key}`).toEqual(places(english[key]?.message ?? ''));
      }
    }
  });

  it('asks the network for later pages and for the pictures that are saved, and runs no text as code', () => {
    // Vite's helper for browsers without module preloading: it loads what the extension's own pages link to.
    const preload = /fetch\(\w+\.href,\s*\w+\)/g;
    // utils/browser/page-fetch.ts, in the part that joins pages alone: the browser itself holds it to the page's own origin.
    const laterPages =
      /fetch\(\w+\.href,\s*\{\s*mode:\s*[`'"]same-origin[`'"],\s*credentials:\s*[`'"]same-origin[`'"]/g;
    // utils/browser/export-pictures.ts, in the part that saves: the page's own pictures, out of the browser's cache.
    const ownPictures =
      /fetch\(\w+\.href,\s*\{\s*mode:\s*[`'"]same-origin[`'"],\s*credentials:\s*[`'"]same-origin[`'"],\s*cache:\s*[`'"]force-cache[`'"]/g;
    // utils/browser/picture-fetch.ts, in the background: pictures of other origins, without cookies.
    const otherPictures =
      /fetch\(\w+,\s*\{\s*credentials:\s*[`'"]omit[`'"],\s*cache:\s*[`'"]no-store[`'"],\s*referrerPolicy:\s*[`'"]no-referrer[`'"]/g;
    // utils/browser/filter-storage.ts: the compiled lists, out of the extension's own package.
    const ownLists = /fetch\([\w.]+\.runtime\.getURL\(`filters\/(?:\$\{\w+\}|lists\.json)`\)\)/g;
    const calls = /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\beval\(|\bnew Function\b/;
    for (const script of scripts) {
      const whole = readText('.output', folder, script).replace(preload, '');
      const count = (call: RegExp) => whole.match(call)?.length ?? 0;
      expect(count(ownPictures), script).toBe(script === 'part-export.js' ? 1 : 0);
      expect(count(otherPictures), script).toBe(script === 'background.js' ? 1 : 0);
      const code = whole.replace(ownPictures, '').replace(otherPictures, '');
      expect(code.match(laterPages)?.length ?? 0, script).toBe(script === 'part-joining.js' ? 1 : 0);
      expect(calls.exec(code.replace(laterPages, '').replace(ownLists, ''))?.[0], script).toBeUndefined();
    }
  });
});
