/** The reading view for those who enlarge, use keys alone, hear it, or cannot bear movement. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const cells = (name: string) => `<tr>${`<td>${name}-and-a-long-word-behind-it</td>`.repeat(9)}</tr>`;
const inside = `<h2>The lamp</h2><p>Donaudampfschifffahrtsgesellschaftskapitänswitwenrente is one word, and
https://letter.example/a/very/long/address/that/has/no/place/to/break/anywhere/in/it/at/all another.</p>
<h2>The boats</h2><table><caption>Boats a year</caption><tbody>${cells('boats')}${cells('ferries')}</tbody></table><h2>The pier</h2>`;

describeInEachBrowser('The reading view', (open, kind) => {
  const use = useSession(open, [pageSite(url, articlePage({ inside, paragraphs: 20 }))]);
  const read = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await until(() => page.$('>>> [data-reader-close]'), { what: 'the tools' });
    return page;
  };
  const press = (page: Page, selector: string) =>
    page.evaluate(
      (which) => document.querySelector('jernih-reader')?.shadowRoot?.querySelector<HTMLElement>(which)?.click(),
      selector,
    );

  it('has room for everything at 320 px with the text at twice its size and the spacing of WCAG 1.4.12', async () => {
    const page = await read();
    await page.setViewport({ width: 320, height: 640 });
    const tooWide = async (panel: string) => {
      await press(page, `[data-reader-${panel}]`);
      await until(() => page.$('>>> .panel'), { what: panel });
      const found = await page.evaluate(() => {
        const root = document.querySelector('jernih-reader')?.shadowRoot;
        const reader = root?.querySelector<HTMLElement>('.reader');
        const measures = { size: '40px', 'line-height': '1.5', 'letter-spacing': '0.12em', 'word-spacing': '0.16em' };
        for (const [name, value] of Object.entries(measures)) {
          reader?.style.setProperty(name === 'size' ? '--font-size' : `--${name}`, value);
        }
        const boxes = ['.scroller', '.panel', '.toolbar'].flatMap((one) => [...(root?.querySelectorAll(one) ?? [])]);
        const wide = boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
        const outside = [...(root?.querySelectorAll('h1, h2, .body p, .panel :is(button, label, h2, p)') ?? [])].filter(
          (element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 0 && (left < -1 || right > 321);
          },
        );
        return [...wide, ...outside].map(({ localName, className }) => `${localName}.${className}`);
      });
      await press(page, `[data-reader-${panel}]`);
      return found.map((one) => `${panel}: ${one}`);
    };
    const found: string[] = [];
    for (const panel of ['text', 'site', 'removed', 'take-along', 'outline']) found.push(...(await tooWide(panel)));
    expect(found).toEqual([]);
    await page.close();
  });

  it('shows by keyboard alone where the focus is, in every panel, and lets it out again', async () => {
    const page = await read();
    const focus = () =>
      page.evaluate(() => {
        const root = document.querySelector('jernih-reader')?.shadowRoot;
        const element = root?.activeElement;
        if (!element) return null;
        // A control that is drawn by what follows it shows its focus there.
        const shown = [element, element.nextElementSibling, element.closest('label')].filter((one) => one !== null);
        const isMarked = shown.some((one) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        });
        const { top, bottom } = element.getBoundingClientRect();
        const name = element.getAttributeNames().find((one) => one.startsWith('data-')) ?? element.className;
        return { name: `${element.localName} ${name}`, isMarked, isSeen: bottom > 0 && top < innerHeight };
      });
    const unmarked: string[] = [];
    for (const panel of ['text', 'site', 'removed', 'take-along', 'outline']) {
      await press(page, `[data-reader-${panel}]`);
      await until(async () => (await focus())?.name.startsWith('section'), { what: `the focus in ${panel}` });
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab');
        const now = await focus();
        if (!now || now.name.includes('data-site') || now.name.startsWith('section')) break;
        if (!now.isMarked || !now.isSeen) unmarked.push(`${panel}: ${JSON.stringify(now)}`);
      }
      await page.keyboard.press('Escape');
      expect(await page.$('>>> .panel')).toBeNull();
    }
    expect(unmarked).toEqual([]);
    await page.close();
  });

  // Firefox hands out no tree of what is told to screen readers, and its media features cannot be set from outside.
  it.runIf(kind === 'chromium')(
    'tells a screen reader the article in its order, and nothing of the page under it',
    async () => {
      const page = await read();
      const tree = await page.accessibility.snapshot({ interestingOnly: true });
      const told: string[] = [];
      const walk = (node: typeof tree) => {
        if (!node) return;
        if (['heading', 'main', 'article', 'region', 'table', 'button'].includes(node.role)) {
          told.push(`${node.role} ${node.name ?? ''}`.trim());
        }
        for (const child of node.children ?? []) walk(child);
      };
      walk(tree);
      const headings = told.filter((line) => line.startsWith('heading'));
      expect(headings).toEqual(
        ['Harbour keeps its lamp', 'The lamp', 'The boats', 'The pier'].map((h) => `heading ${h}`),
      );
      expect(told.indexOf('button Close the reading view')).toBeLessThan(
        told.indexOf('heading Harbour keeps its lamp'),
      );
      expect(told.indexOf('heading The boats')).toBeLessThan(told.indexOf('region Boats a year'));
      expect(JSON.stringify(tree)).not.toContain('The Bay Letter');
      await page.close();
    },
  );

  it.runIf(kind === 'chromium')(
    'moves nothing for those who asked for that, and keeps its edges in forced colours',
    async () => {
      const page = await read();
      const moving = () =>
        page.evaluate(() => {
          const root = document.querySelector('jernih-reader')?.shadowRoot;
          return [...(root?.querySelectorAll('*') ?? [])].flatMap((element) => {
            const { animationName, transitionDuration, transitionProperty } = getComputedStyle(element);
            // A change of colour is no movement.
            const moves = /all|transform|inset|left|top|width|height|scale|translate/.test(transitionProperty);
            const isLong = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01);
            return animationName !== 'none' || (moves && isLong) ? [`${element.localName}.${element.className}`] : [];
          });
        });
      expect((await moving()).length).toBeGreaterThan(0);
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await press(page, '[data-reader-text]');
      await until(() => page.$('>>> .panel'), { what: 'the panel' });
      expect(await moving()).toEqual([]);

      const protocol = await page.createCDPSession();
      await protocol.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const bare = await page.evaluate(() => {
        const root = document.querySelector('jernih-reader')?.shadowRoot;
        const edged = (element: Element) => {
          const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
          return (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== 'none';
        };
        return [...(root?.querySelectorAll('.panel, .tool[aria-expanded=true]') ?? [])]
          .filter((element) => !edged(element))
          .map(({ className }) => className);
      });
      expect(bare).toEqual([]);
      await page.close();
    },
  );
});
