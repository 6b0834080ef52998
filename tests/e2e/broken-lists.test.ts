/** A package whose lists are broken: pages stay usable and rid of the best-known ads, and the options say so. */
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { outputOf } from '../../scripts/support/project';
import { articlePage } from '../support/article-page';
import { openChromium } from '../support/browsers/chromium';
import { openFirefox } from '../support/browsers/firefox';
import { type NewsServer, pageSite, startNewsServer } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';

const url = 'https://letter.example/2026/11/02/harbour-keeps-its-lamp-through-the-winter';
const html = articlePage({ paragraphs: 12, after: '<div class="adsbygoogle">Buy a lamp.</div>' });

describeInEachBrowser('A package with broken lists', (_open, kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'jernih-broken-'));
  const extension = join(folder, 'extension');
  const packed = join(extension, 'filters', 'lists.packed');
  let server: NewsServer | undefined;
  afterEach(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['cut', () => truncateSync(packed, readFileSync(packed).length >> 1)],
    ['something else', () => writeFileSync(packed, '<!doctype html><title>Not found</title>')],
  ])('that are %s', async (_what, damage) => {
    // Chromium writes its own index of the rules into the folder.
    const built = outputOf(kind === 'chromium' ? 'chrome' : 'firefox');
    cpSync(built, extension, { recursive: true, filter: (path) => !path.includes('_metadata') });
    damage();
    server = await startNewsServer([pageSite(url, html)]);
    const session = await (kind === 'chromium' ? openChromium : openFirefox)({ extension, server });
    try {
      const options = await session.extensionPage('options.html');
      const said = async () => {
        await options.reload();
        return options.evaluate(() => document.body.innerText.includes('The lists could not be stored'));
      };
      await until(said, { what: 'a word in the options', timeout: 30_000, every: 500 });
      await options.close();
      const page = await session.newPage(url);
      const seen = (selector: string) =>
        page.evaluate(
          (of) => [...document.querySelectorAll(of)].map((one) => (one as HTMLElement).checkVisibility()),
          selector,
        );
      await until(async () => (await seen('.adsbygoogle')).join() === 'false', { what: 'a known ad, hidden' });
      expect(await seen('article p')).not.toContain(false);
    } finally {
      await session.close();
    }
  });
});
