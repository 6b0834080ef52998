/** What other extensions put into the page is of use over the reading view as well. */
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { inView, readingView, readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-in-every-language';

describeInEachBrowser('Other extensions', (open) => {
  const use = useSession(open, [pageSite(url, articlePage({ paragraphs: 40 }))]);
  const load = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    return page;
  };

  it('leaves the boxes of other extensions as they are', async () => {
    const page = await load();
    // As a translator does: a custom element that nobody has defined, for no content script can, with a root of its own.
    const add = (id: string, parent: string) =>
      page.evaluate(
        (name, where) => {
          const box = document.createElement('some-translator');
          box.id = name;
          box.style.cssText = 'position:fixed;left:40px;top:200px;width:80px;height:40px;z-index:2147483647';
          const button = document.createElement('button');
          button.textContent = 'Translate';
          button.addEventListener('click', () => box.setAttribute('clicked', ''));
          box.attachShadow({ mode: 'closed' }).append(button);
          document.querySelector(where)?.append(box);
        },
        id,
        parent,
      );
    const takesClicks = async (id: string) => {
      await page.mouse.click(60, 210);
      return page.evaluate((name) => {
        const box = document.getElementById(name);
        box?.remove();
        return box?.hasAttribute('clicked') === true && !box.hasAttribute('inert');
      }, id);
    };
    await add('before', 'body');
    await use.browser.clickAction(page);
    await readingView(page);
    expect(await takesClicks('before')).toBe(true);
    for (const parent of ['body', 'html']) {
      await add(`in-${parent}`, parent);
      await sleep(50);
      expect(await takesClicks(`in-${parent}`)).toBe(true);
    }
    // A plain box is only a dictionary's where it answers a word that the reader has just chosen in the view.
    const bubble = (id: string) =>
      page.evaluate((name) => {
        const box = document.createElement('div');
        box.id = name;
        box.style.cssText = 'position:fixed;left:40px;top:300px;width:200px;height:60px;z-index:2147483647';
        document.body.append(box);
        return new Promise<boolean>((resolve) => setTimeout(() => resolve(box.inert), 100));
      }, id);
    expect(await bubble('unasked')).toBe(true);
    await (await inView(page, '[data-body] p')).click({ count: 2 });
    expect(await bubble('asked')).toBe(false);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    await page.close();
  });
});
