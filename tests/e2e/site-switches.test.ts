/** The way out when the cleaning broke a page, and the switches of one site: from the popup and from the reading view. */
import { expect, it } from 'vitest';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { clickInView, readingView, readingViewClosed, seenArticle, visibleTexts } from './support/reading-view';
import { useSession } from './support/session';

const AD = '.ads-slot .creative';

describeInEachBrowser('The switches of a site', (open) => {
  const use = useSession(open, [demoSite]);
  const article = async () => {
    const page = await use.browser.newPage(demoUrl(demoArticles.id.path));
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    return page;
  };
  const settings = async () => {
    const options = await use.browser.extensionPage('options.html');
    const { settings } = await options.evaluate(() =>
      (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.sync.get('settings'),
    );
    await options.close();
    return settings as { hideNags?: boolean; sites?: object; opens?: string[] } | undefined;
  };
  const stored = async () => (await settings())?.sites;

  it('in the popup: puts all back at once, and the site stays as it is until it is switched on again', async () => {
    const page = await article();
    expect(await visibleTexts(page, AD)).toEqual([]);
    await use.browser.command('open-popup', 'Alt+Shift+J');
    let popup = await use.browser.popup();
    await popup.click('[data-site-broke]');
    await until(async () => (await visibleTexts(page, AD)).length > 0, { what: 'the advertisement, put back' });
    await until(async () => (await popup.text()).includes('Everything is back'), { what: 'a word about it' });
    await popup.close();
    expect(await stored()).toEqual({ 'kabarbening.example': ['ads', 'nags', 'consent'] });

    await page.reload();
    await until(async () => (await visibleTexts(page, '.kb-melayang')).length > 0, { what: 'the advertisement bar' });
    expect((await visibleTexts(page, AD)).length).toBeGreaterThan(0);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });

    await use.browser.command('open-popup', 'Alt+Shift+J');
    popup = await use.browser.popup();
    const place = () =>
      popup.evaluate(() => document.querySelector('[data-site-kind=consent]')?.getBoundingClientRect().top ?? null);
    const before = await until(place, { what: 'the switches' });
    for (const kind of ['ads', 'nags', 'consent']) {
      await popup.click(`[data-site-kind=${kind}] input`);
      await until(
        () =>
          popup.evaluate(
            (of) => document.querySelector<HTMLInputElement>(of)?.checked === true,
            `[data-site-kind=${kind}] input`,
          ),
        {
          what: `the switch of ${kind}`,
        },
      );
    }
    await until(async () => (await popup.text()).includes('Takes effect'), { what: 'a word about it' });
    expect(await place(), 'the switches stay where they were').toBe(before);
    await popup.close();
    await until(async () => JSON.stringify(await stored()) === '{}', { what: 'no site left alone' });
    await page.reload();
    await sleep(2_000);
    expect(await visibleTexts(page, `${AD}, .kb-melayang`)).toEqual([]);
    await page.close();
  });

  it('in the reading view: names what is hidden on the page, and puts one thing back', async () => {
    const page = await article();
    const shown = () => visibleTexts(page, `${AD}, .kb-melayang`);
    await until(async () => (await shown()).length === 0, { what: 'a quiet page' });
    await use.browser.clickAction(page);
    await readingView(page);
    /** The items of the list: kind and text, and whether they can be seen. */
    const listed = () =>
      page.evaluate(() => {
        const root = document.querySelector('jernih-reader')?.shadowRoot;
        return [...(root?.querySelectorAll<HTMLElement>('[data-hidden-item]') ?? [])].map((item) => ({
          kind: item.dataset.kind,
          words: item.querySelector('.hidden-words')?.textContent ?? '',
          seen: item.checkVisibility(),
        }));
      });
    await clickInView(page, '[data-reader-site]');
    await until(async () => (await listed()).length > 1, { what: 'the list of what is hidden' });
    expect((await listed()).every(({ seen }) => !seen)).toBe(true);
    await clickInView(page, '[data-hidden-toggle]');
    const before = await listed();
    expect(before.every(({ seen }) => seen)).toBe(true);
    expect(before.find(({ kind }) => kind === 'ad')?.words).toMatch(/^Ad/);

    await clickInView(page, '[data-hidden-item][data-kind=ad] [data-put-back]');
    await until(async () => (await listed()).length === before.length - 1, { what: 'a list without it' });
    const focused = () =>
      page.evaluate(() => document.querySelector('jernih-reader')?.shadowRoot?.activeElement?.className);
    expect(await focused(), 'the keys stay with the view').toContain('button');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    const kept = '[data-jernih-kept]';
    expect(await page.evaluate((of) => document.querySelectorAll(of).length, kept), 'one thing, and no other').toBe(1);
    expect((await visibleTexts(page, kept)).length).toBe(1);
    // A bar that came while the view was over the page is found when the page can be seen again.
    const others = () => visibleTexts(page, `:is(${AD}, .kb-melayang):not(${kept}, ${kept} *)`);
    await until(async () => (await others()).length === 0, { what: 'a page without the others' });
    expect((await stored()) ?? {}, 'the site stays quiet').toEqual({});
    await page.close();
  });

  it('in the reading view: the page behind comes back', async () => {
    const page = await article();
    await use.browser.clickAction(page);
    await readingView(page);
    await clickInView(page, '[data-reader-site]');
    await clickInView(page, '[data-site-broke]');
    const said = () =>
      page.evaluate(
        () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.site-word')?.textContent ?? '',
      );
    await until(async () => (await said()).includes('Everything is back'), { what: 'a word about it' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    expect((await visibleTexts(page, AD)).length).toBeGreaterThan(0);
    expect(await stored()).toEqual({ 'kabarbening.example': ['ads', 'nags', 'consent'] });
    await page.close();
  });

  it('everywhere, from the reading view and from the popup', async () => {
    const page = await article();
    await use.browser.clickAction(page);
    await readingView(page);
    for (const button of ['[data-reader-site]', '[data-site-scope=everywhere]', '[data-site-kind=nags] input']) {
      await clickInView(page, button);
    }
    await until(async () => (await settings())?.hideNags === false, { what: 'banners left alone everywhere' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await readingViewClosed(page);

    await use.browser.command('open-popup', 'Alt+Shift+J');
    const popup = await use.browser.popup();
    const input = '[data-site-kind=nags] input';
    const isDisabled = () =>
      popup.evaluate((of) => document.querySelector<HTMLInputElement>(of)?.disabled ?? null, input);
    await until(async () => (await isDisabled()) === true, { what: 'the switch of the site, which is off everywhere' });
    await popup.click('[data-site-scope=everywhere]');
    await until(async () => (await isDisabled()) === false, { what: 'the switch of every site' });
    await popup.click(input);
    await until(async () => (await settings())?.hideNags === true, { what: 'banners hidden everywhere' });
    await popup.close();
    await page.close();
  });

  it('opens articles of a site by themselves where the reader wants that, and never on the way back', async () => {
    const page = await article();
    await use.browser.clickAction(page);
    await readingView(page);
    for (const button of ['[data-reader-site]', '[data-site-kind=opens] input']) {
      await clickInView(page, button);
    }
    const opens = async () => (await settings())?.opens ?? [];
    await until(async () => (await opens()).length === 1, { what: 'the site on the list' });
    for (let press = 0; press < 2; press++) await page.keyboard.press('Escape');
    await readingViewClosed(page);

    await page.goto(demoUrl(demoArticles.en.path));
    expect((await readingView(page)).title).toBe(demoArticles.en.title);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    await page.goBack();
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await sleep(1_000);
    expect(await seenArticle(page)).toBeNull();

    const options = await use.browser.extensionPage('options.html');
    const remove = '[data-sites=opens] [data-site="kabarbening.example"] [data-site-remove]';
    const pressed = () =>
      options.evaluate((of) => {
        const button = document.querySelector<HTMLElement>(of);
        button?.click();
        return button !== null;
      }, remove);
    await until(pressed, { what: 'the site in the options' });
    await until(async () => (await opens()).length === 0, { what: 'an empty list' });
    await options.close();
    await page.close();
    const next = await article();
    await sleep(1_000);
    expect(await seenArticle(next)).toBeNull();
    await next.close();
  });
});
