/** Draws the toolbar icons (public/icon*) from the drawings in assets/. Run by `npm run icons`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { needBrowser } from '../tests/support/browsers/find-browser';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DRAWINGS = ['icon', 'icon-active'] as const;
const SIZES = [16, 32, 48, 128] as const;

async function draw(browser: Browser, svg: string, size: number): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: size, height: size });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<style>body { margin: 0 } img { display: block }</style><img src="${source}" width="${size}" height="${size}">`,
    );
    await page.waitForFunction('document.images[0].complete');
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
}

async function drawAll(browser: Browser): Promise<void> {
  for (const drawing of DRAWINGS) {
    const svg = await readFile(join(ROOT, 'assets', `${drawing}.svg`), 'utf8');
    const folder = join(ROOT, 'public', drawing);
    await mkdir(folder, { recursive: true });
    for (const size of SIZES) await writeFile(join(folder, `${size}.png`), await draw(browser, svg, size));
  }
}

const browser = await puppeteer.launch({
  executablePath: needBrowser('chrome'),
  args: ['--no-sandbox'],
});
try {
  await drawAll(browser);
  console.log(`Drew ${DRAWINGS.length * SIZES.length} icons into public/.`);
} finally {
  await browser.close();
}
