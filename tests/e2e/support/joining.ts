import type { Page } from 'puppeteer-core';
import { until } from '../../support/until';

/** What is said of later pages at the end of the view, and the marks between those that are there. */
export const joiningOf = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('jernih-reader')?.shadowRoot;
    const note = root?.querySelector<HTMLElement>('[data-joining]');
    const marks = [...(root?.querySelectorAll('[role="doc-pagebreak"]') ?? [])];
    return {
      state: note?.dataset.joining ?? null,
      words: note?.querySelector('[role="status"]')?.textContent ?? '',
      marks: marks.map((mark) => `${mark.textContent} (${mark.getAttribute('aria-label')})`),
      minutes: Number(root?.querySelector<HTMLElement>('[data-minutes]')?.dataset.minutes),
    };
  });

/** Waits for the joining to come to a state. */
export const joined = (page: Page, state = 'done') =>
  until(
    async () => {
      const now = await joiningOf(page);
      return now.state === state && now;
    },
    { what: `joining that is ${state}` },
  );
