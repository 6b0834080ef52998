import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** Writes what the page shows as a PNG. */
export async function savePicture(page: Page, file: string): Promise<void> {
  writeFileSync(file, await page.screenshot());
}
