/** The page that Jernih began with, where it lies beside the repository. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderSite } from '../support/news-server';
import { sharedFolder } from '../support/shared';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, reallyRead, visibleTexts, wheelScrolls } from './support/reading-view';
import { useSession } from './support/session';

interface Expected {
  url: string;
  title: string;
  byline: string;
  published: string;
  siteName: string;
  leadImage: string;
  paragraphs: string[];
  noise: string[];
}

const folder = sharedFolder('newsstand/kompas');

if (!folder) describe.skip('The Kompas article (skipped: its saved page is not here)', () => it('reads', () => {}));
else {
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
  const { hostname, pathname } = new URL(expected.url);

  describeInEachBrowser('The Kompas article', (open) => {
    const use = useSession(open, [folderSite(hostname, folder, { routes: { [pathname]: 'index.html' } })]);

    it('is quiet within 2.5 s, reads whole and clean, and is remembered', async () => {
      const page = await use.browser.newPage(expected.url);
      await sleep(2_500);
      expect(
        await visibleTexts(page, '.sticky-ads, .btn-close, .sso__modal, .sso__backdrop, .creative, .ads-slot'),
      ).toEqual([]);
      expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/Close Ads|Login untuk/);
      expect(await wheelScrolls(page)).toBe(true);

      await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
      await use.browser.clickAction(page);
      const seen = await readingView(page);
      expect(seen.paragraphs).toEqual(expected.paragraphs);
      expect(seen).toMatchObject({ title: expected.title, byline: expected.byline, siteName: expected.siteName });
      expect(seen.published).toBe(expected.published);
      expect(seen.leadImage).toBe(new URL(expected.leadImage, expected.url).href);
      expect(expected.noise.filter((noise) => seen.text.includes(noise))).toEqual([]);

      await reallyRead(page);
      await page.keyboard.press('Escape');
      const blank = await use.browser.newPage();
      await use.browser.clickAction(blank);
      const popup = await use.browser.popup();
      await until(async () => (await popup.text()).includes(expected.title), { what: 'the article in the popup' });
      await popup.close();
    });
  });
}
