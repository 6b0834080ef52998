/** Ten real pages in ten languages at their own addresses, where the corpus lies beside the repository. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askBackground } from '../support/browsers/ask';
import { pageSite } from '../support/news-server';
import { sharedFolder } from '../support/shared';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed, reallyRead } from './support/reading-view';
import { useSession } from './support/session';

const PAGES = [
  'de-Tagesschau-V1',
  'uk-BBC-V2',
  'fr-EuronewsFR-V1',
  'es-ElPais-V1',
  'it-LaRepubblica-V1',
  'jp-SankeiShimbun-V1',
  'tr-NTVTR-V2',
  'no-NRK-V1',
  'cz-SeznamZpravy-V1',
  'se-Aftonbladet-V1',
];

interface Gold {
  url: string;
  /** `k` is `p` for a paragraph, else a sub-head or lead; `t` its text. */
  paragraphs: ({ k: string; t: string } | string)[];
}

const goldParagraphs = ({ paragraphs }: Gold): string[] =>
  paragraphs.flatMap((part) => (typeof part === 'string' ? [part] : part.k === 'p' ? [part.t] : []));

const folder = sharedFolder('corpus/fundus');
const squeeze = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, '');

if (!folder) describe.skip('Real pages (skipped: the corpus is not here)', () => it('reads', () => {}));
else {
  const pages = PAGES.map((id) => ({
    id,
    gold: JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as Gold,
    html: gunzipSync(readFileSync(`${folder}/${id}.html.gz`)),
  }));
  // As in the bench: the page as it was saved, its scripts off.
  const noScripts = { 'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'" };

  describeInEachBrowser('Real pages', (open) => {
    const use = useSession(
      open,
      pages.map(({ gold, html }) => pageSite(gold.url, html, noScripts)),
    );

    for (const { id, gold } of pages) {
      it(`reads ${id}`, async () => {
        const page = await use.browser.newPage();
        await page.goto(gold.url, { waitUntil: 'domcontentloaded' });
        const lit = await until(async () => (await use.browser.actionState(page)).popup === '', {
          timeout: 10_000,
        }).catch(() => false);
        expect(lit, 'lit button').toBe(true);
        await page.evaluate(() => window.scrollTo({ top: 300, behavior: 'instant' }));
        const before = await page.evaluate(() => [window.scrollY, document.body.children.length]);
        await use.browser.clickAction(page);
        const seen = squeeze((await readingView(page)).text);
        expect(seen).toContain(squeeze(goldParagraphs(gold)[0] ?? ''));
        expect(seen).toContain(squeeze(goldParagraphs(gold).at(-1) ?? ''));
        await reallyRead(page);
        await use.browser.clickAction(page);
        await readingViewClosed(page);
        expect(await page.evaluate(() => [window.scrollY, document.body.children.length])).toEqual(before);
        expect(await page.evaluate(() => document.querySelectorAll('[inert], [data-jernih-covered]').length)).toBe(0);
        await page.close();
      });
    }

    it('has all ten in its history', async () => {
      const front = await use.browser.newPage();
      const visits = await askBackground(use.browser, front, 'history/list', { limit: 100 });
      expect(visits.ok && visits.value).toHaveLength(PAGES.length);
    });
  });
}
