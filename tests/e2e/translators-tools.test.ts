/** What a view offers on its text works in the layout for translators as well: there the text is in the page's tree. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite, type Site } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { clickInView, inView, readingView, selectsQuote } from './support/reading-view';
import { useSession } from './support/session';
import { actAsTranslator } from './support/translator';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-for-those-who-translate';
const pictures: Site = {
  host: 'letter.example',
  answer: ({ pathname }) =>
    pathname === '/boat.svg'
      ? {
          headers: { 'content-type': 'image/svg+xml' },
          body: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="teal"/></svg>',
        }
      : null,
};
const inside =
  '<figure><img src="/boat.svg" width="640" height="400" alt="The boat"><figcaption>The boat at the pier.</figcaption></figure>';

describeInEachBrowser('In the layout for translators', (open) => {
  const use = useSession(open, [pictures, pageSite(url, articlePage({ inside, paragraphs: 12 }))], { voices: true });
  const isInLight = (page: Page) =>
    page.evaluate(() => document.querySelector('jernih-reader [data-reader-article]') !== null);
  const read = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    await until(() => isInLight(page), { what: 'the article in the page’s tree' });
    return page;
  };
  const has = (page: Page, selector: string) =>
    page.evaluate((of) => document.querySelector('jernih-reader')?.shadowRoot?.querySelector(of) != null, selector);

  it('a picture is enlarged, and has the focus again afterwards', async () => {
    const page = await read();
    const focus = () =>
      page.evaluate(() => {
        const image = document.querySelector<HTMLElement>('jernih-reader img[role=button]');
        image?.focus();
        return image !== null && document.activeElement === image;
      });
    await until(focus, { what: 'a picture that can be pressed' });
    await page.keyboard.press('Enter');
    const caption = await inView(page, '[data-lightbox] .lightbox-caption');
    expect(await caption.evaluate((element) => element.textContent)).toBe('The boat at the pier.');
    await page.keyboard.press('Escape');
    await until(async () => !(await has(page, '[data-lightbox]')), { what: 'the closed picture' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('alt'))).toBe('The boat');
    expect(await isInLight(page)).toBe(true);
    await page.close();
  });

  it('the link to a quote is offered and copied', async () => {
    const page = await read();
    await until(() => selectsQuote(page), { what: 'the offer of a link' });
    await clickInView(page, '[data-quote-copy]');
    await until(() => has(page, '[data-quote="copied"]'), { what: 'a copied link' });
    await page.close();
  });

  it('the keys of reading aloud work while a picture of the article has the focus', async () => {
    const page = await read();
    await clickInView(page, '[data-reader-listen]');
    const speed = await inView(page, '[data-speech-options] bdi');
    const said = () => speed.evaluate((element) => element.textContent);
    const before = await said();
    await page.evaluate(() => document.querySelector<HTMLElement>('jernih-reader img[role=button]')?.focus());
    await page.keyboard.press('-');
    await until(async () => (await said()) !== before, { what: 'another speed' });
    await page.keyboard.press('+');
    await until(async () => (await said()) === before, { what: 'the speed as it was' });
    await page.close();
  });

  it('the sentence that is read aloud is marked in what the translator made of it', async () => {
    const page = await read();
    const marked = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('jernih-sentence') ?? [])] as Range[];
        const isHere = document
          .querySelector('jernih-reader [data-reader-article]')
          ?.contains(range?.startContainer ?? null);
        return isHere ? String(range) : '';
      });
    await page.evaluate(actAsTranslator);
    await clickInView(page, '[data-reader-listen]');
    const bar = await inView(page, '[data-speech]');
    const sentence = await until(
      async () => {
        // These voices come to the end in a moment.
        const isEnded = await bar.evaluate((element) => element.getAttribute('data-speech') === 'ended');
        if (isEnded) await clickInView(page, '[data-speech-toggle]');
        return marked();
      },
      { what: 'a marked sentence in the page’s tree', every: 20 },
    );
    expect(sentence).toMatch(/[A-Z]{3}/);
    expect(sentence).not.toMatch(/[a-z]/);
    await page.close();
  });
});
