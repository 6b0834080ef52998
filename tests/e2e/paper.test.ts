/** The reading view on paper: real PDFs of both browsers, read again. */
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { hasPdfReader, PDF_READER_HINT, pdfSheets } from '../support/pdf-text';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const link = (to: string, words: string) =>
  `<p>A paragraph with <a href="https://elsewhere.example/${to}">${words}</a>, which was written in the harbour office on a quiet day.</p>`;
const inside = link('report', 'the report') + link('minutes', 'the minutes') + link('report', 'the report again');
const head = '<meta property="og:site_name" content="The &quot;Bay&quot; Letter; } body { display: none">';
const after = '<div style="height:9000px">The page behind.</div>';

const readable = hasPdfReader();
describe.skipIf(!readable)(`On paper${readable ? '' : ` (${PDF_READER_HINT})`}`, () => {
  describeInEachBrowser('The article', (open, kind) => {
    const use = useSession(open, [pageSite(url, articlePage({ inside, head, after, paragraphs: 40 }))], {
      colorScheme: 'dark',
    });

    async function read(): Promise<Page> {
      const page = await use.browser.newPage(url);
      await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
      await use.browser.clickAction(page);
      await readingView(page);
      return page;
    }

    /** Printed with backgrounds, in the dark: what is dark then was not made for paper. */
    async function printed(page: Page): Promise<Buffer> {
      const pdf = Buffer.from(await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true }));
      if (process.env.JERNIH_KEEP_PDF) writeFileSync(`${process.env.JERNIH_KEEP_PDF}/${kind}.pdf`, pdf);
      return pdf;
    }

    it('is there alone, with its links as footnotes, and as it was on the screen afterwards', async () => {
      const page = await read();
      const view = () =>
        page.evaluate(() => {
          const host = document.querySelector('jernih-reader');
          return [host?.innerHTML, host?.shadowRoot?.querySelector('[data-reader-article]')?.innerHTML];
        });
      const before = await view();
      const sheets = pdfSheets(await printed(page));
      const text = sheets.join('\n');
      expect(sheets.length).toBeGreaterThan(1);
      expect(text).toContain('Harbour keeps its lamp');
      expect(text).toContain('(Note 39.)');
      expect(text).not.toContain('The page behind');
      expect(text).toMatch(/the report\s*\[1\]/);
      expect(text).toMatch(/the minutes\s*\[2\]/);
      expect(text).toMatch(/the report again\s*\[1\]/);
      expect(text).toMatch(/1\.\s+https:\/\/elsewhere\.example\/report\s+2\.\s+https:\/\/elsewhere\.example\/minutes/);
      expect(text).toContain(url);
      expect(sheets.filter((sheet) => sheet.trim() === '')).toEqual([]);
      expect(
        await until(async () => JSON.stringify(await view()) === JSON.stringify(before), { what: 'old view' }),
      ).toBe(true);
      await page.close();
    });

    // Firefox knows no margin boxes; it prints numbers of its own.
    it.runIf(kind === 'chromium')('has the site, the day and its number on every sheet', async () => {
      const page = await read();
      const sheets = pdfSheets(await printed(page));
      sheets.forEach((sheet, at) => {
        expect(sheet).toContain('The "Bay" Letter; } body { display: none');
        expect(sheet).toContain('Printed on');
        expect(sheet).toMatch(new RegExp(`\\b${at + 1} ?/ ?${sheets.length}\\s*$`));
      });
      await page.close();
    });
  });
});
