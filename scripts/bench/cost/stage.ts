/** What the sections of the part `cost` share: Chromium with Jernih and without, and a server for each that counts. */
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../../tests/support/browsers/chromium';
import { launchChromium } from '../../../tests/support/browsers/chromium-launch';
import { endBrowser, newProfile, removeProfile } from '../../../tests/support/browsers/profile';
import type { BrowserSession } from '../../../tests/support/browsers/session';
import { type Site, startNewsServer } from '../../../tests/support/news-server';
import { until } from '../../../tests/support/until';
import { VERSION_KEY } from '../../../utils/filters/format';
import { builtExtension } from '../../support/build';

/** What a browser has asked its server for. */
export interface Asked {
  requests: number;
  bytes: number;
}

/** A browser, and what it has asked for since its counts were set to 0. */
export interface Counted {
  browser: Browser;
  asked: Asked;
}

export interface CostStage {
  ours: Counted & { session: BrowserSession };
  bare: Counted;
}

/** Sites that count what they are asked for and what they send. */
function counted(sites: readonly Site[], asked: Asked): Site[] {
  return sites.map((site) => ({
    host: site.host,
    async answer(url, headers) {
      const answer = await site.answer(url, headers);
      if (!answer || url.pathname === '/favicon.ico') return answer;
      asked.requests++;
      asked.bytes += Buffer.byteLength(answer.body);
      return answer;
    },
  }));
}

/** Waits until the lists are stored, which takes seconds after the installation and is none of a page's cost. */
async function listsStored(session: BrowserSession): Promise<void> {
  const options = await session.extensionPage('options.html');
  const isThere = `chrome.storage.local.get('${VERSION_KEY}').then((all) => '${VERSION_KEY}' in all)`;
  await until(() => options.evaluate(isThere) as Promise<boolean>, { timeout: 60_000, what: 'the stored lists' });
  await options.close();
}

/**
 * Opens both browsers at the same sites and hands them over.
 * @throws Error without a Chromium
 */
export async function withStage(sites: readonly Site[], use: (stage: CostStage) => Promise<void>): Promise<void> {
  const extension = await builtExtension('chrome');
  const asked = { ours: { requests: 0, bytes: 0 }, bare: { requests: 0, bytes: 0 } };
  const servers = await Promise.all([
    startNewsServer(counted(sites, asked.ours)),
    startNewsServer(counted(sites, asked.bare)),
  ]);
  const profile = newProfile();
  const browser = await launchChromium({ server: servers[1] }, profile);
  const session = await openChromium({ extension, server: servers[0] });
  try {
    await listsStored(session);
    await use({
      ours: { session, browser: session.browser, asked: asked.ours },
      bare: { browser, asked: asked.bare },
    });
  } finally {
    await session.close();
    await endBrowser(browser);
    await removeProfile(profile);
    for (const server of servers) await server.close();
  }
}
