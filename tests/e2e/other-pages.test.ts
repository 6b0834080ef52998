/** Pages that are no article: the button stays dim, the popup says what is there to do, and no click is dead. */
import { expect, it } from 'vitest';
import type { Site } from '../support/news-server';
import { sleep, until } from '../support/until';
import { demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>';

const files: Site = {
  host: 'files.example',
  answer({ pathname }) {
    if (pathname === '/photo.png') return { headers: { 'content-type': 'image/png' }, body: PIXEL };
    if (pathname === '/report.pdf') return { headers: { 'content-type': 'application/pdf' }, body: PDF };
    return null;
  },
};

describeInEachBrowser('Pages that are no article', (open, kind) => {
  const use = useSession(open, [demoSite, files]);

  for (const [what, path] of [
    ['front page', '/'],
    ['forum thread', '/forum/thread-kopi-pagi-di-stasiun'],
    ['product page', '/toko/lampu-baca-kayu'],
    ['log-in page', '/login'],
  ] as const) {
    it(`does not light the button on a ${what}, and offers to read it anyway`, async () => {
      const page = await use.browser.newPage(demoUrl(path));
      // Longer than the last of the spotter's looks.
      await sleep(2_800);
      expect((await use.browser.actionState(page)).popup).toMatch(/popup\.html$/);
      await use.browser.clickAction(page);
      const popup = await use.browser.popup();
      await until(async () => /Read it anyway/.test(await popup.text()), { what: 'the offer' });
      await popup.close();
    });
  }

  it('opens the reading view on a page that was not spotted, when told to', async () => {
    const page = await use.browser.newPage(demoUrl('/forum/thread-kopi-pagi-di-stasiun'));
    await use.browser.clickAction(page);
    const popup = await use.browser.popup();
    await popup.click('[data-read]');
    expect((await readingView(page)).paragraphs.length).toBeGreaterThan(2);
  });

  it('says clearly that there is nothing to read', async () => {
    const page = await use.browser.newPage(demoUrl('/empty'));
    await use.browser.clickAction(page);
    const popup = await use.browser.popup();
    await popup.click('[data-read]');
    const message = () => popup.evaluate(() => document.querySelector('[data-page-message]')?.textContent ?? '');
    await until(async () => /nothing|no article/i.test(await message()), { what: 'a clear word' });
    await popup.close();
  });

  for (const [what, url] of [
    ['picture', 'https://files.example/photo.png'],
    ['PDF', 'https://files.example/report.pdf'],
    ['empty tab', 'about:blank'],
    ['page of the extension', 'options.html'],
    ...(kind === 'chromium' ? ([['page of the browser', 'chrome://version/']] as const) : []),
  ] as const) {
    it(`has a word for a ${what}`, async () => {
      const page = url === 'options.html' ? await use.browser.extensionPage(url) : await use.browser.newPage();
      if (url !== 'options.html') await page.goto(url, { waitUntil: [] }).catch(() => undefined);
      await sleep(800);
      await use.browser.clickAction(page);
      const popup = await use.browser.popup();
      const message = () =>
        popup.evaluate(() => document.querySelector('[data-page-message]')?.textContent?.trim() ?? '');
      await until(async () => (await message()).length > 10, { what: `a word for a ${what}` });
      expect(await popup.evaluate(() => document.querySelector('[data-read]') === null)).toBe(true);
      await popup.close();
      await page.close();
    });
  }
});
