/** Of the part `cost`: what is not asked for any more on the demo site, when it has the ad code that news sites have. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../tests/support/browsers/chromium';
import { launchChromium } from '../../tests/support/browsers/chromium-launch';
import { endBrowser, newProfile, removeProfile } from '../../tests/support/browsers/profile';
import { folderSite, type Site, startNewsServer } from '../../tests/support/news-server';
import { sleep } from '../../tests/support/until';

const demo = fileURLToPath(new URL('../../tests/demo-site', import.meta.url));
const DEMO = 'https://www.kabarbening.example';
const PAGES = [
  ['front page of the demo site', `${DEMO}/`],
  ['demo article', `${DEMO}/read/2026/11/20/081500/sungai-bening-kembali-dihuni-berang-berang`],
] as const;
/** Sites refill their slots every few seconds; so long a page is left open, ms. */
const OPEN_MS = 4_000;

interface Asked {
  requests: number;
  bytes: number;
}

/** Ad code as news sites have it in their pages. Its hosts are answered by this machine, with stand-ins. */
const AD_CODE = `<script async src="https://securepubads.g.doubleclick.net/tag/js/gpt.js"></script>
<script async src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1"></script>
<script async src="https://cdn.taboola.com/libtrc/kabarbening/loader.js"></script>
<script async src="https://jsc.mgid.com/k/a/kabarbening.example.1.js"></script>
<script async src="https://static.criteo.net/js/ld/publishertag.js"></script>`;
const SCRIPT_BYTES = 40_960;
/** Each asks for a bid and a creative, as the real ones do at the least. */
const standIn = `for (const what of ['bid', 'creative']) new Image().src = new URL('/' + what + '?n=' + Math.random(), document.currentScript.src).href;`;
const adServers: Site = {
  host: '*',
  answer: ({ pathname }) =>
    pathname.endsWith('.js')
      ? { headers: { 'content-type': 'text/javascript' }, body: standIn.padEnd(SCRIPT_BYTES) }
      : { headers: { 'content-type': 'image/gif' }, body: 'GIF89a'.padEnd(2_048) },
};

const withAdCode = (site: Site): Site => ({
  host: site.host,
  async answer(asked, headers) {
    const answer = await site.answer(asked, headers);
    if (!answer || !/html/.test(answer.headers?.['content-type'] ?? '')) return answer;
    return { ...answer, body: Buffer.from(answer.body).toString().replace('<head>', `<head>${AD_CODE}`) };
  },
});

/** Sites that count what they are asked for and what they send. */
function counted(sites: Site[], asked: Asked): Site[] {
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

/** Opens a page and scrolls through it, so that what is loaded in sight is loaded in both browsers. */
async function askedBy(browser: Browser, url: string, asked: Asked): Promise<Asked> {
  Object.assign(asked, { requests: 0, bytes: 0 });
  const page = await browser.newPage();
  await page.setCacheEnabled(false);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
      window.scrollTo(0, top);
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  await sleep(OPEN_MS);
  await page.close();
  return { ...asked };
}

/** Prints requests and bytes with and without Jernih. @param extension the built extension's folder */
export async function measureSaved(extension: string): Promise<void> {
  const asked: Asked = { requests: 0, bytes: 0 };
  const sites = [withAdCode(folderSite('www.kabarbening.example', demo)), adServers];
  const server = await startNewsServer(counted(sites, asked));
  const profile = newProfile();
  const bare = await launchChromium({ server }, profile);
  const session = await openChromium({ extension, server });
  try {
    await sleep(4_000);
    console.log(
      `\nRequests and bytes of the demo site with the ad code of ${AD_CODE.split('</script>').length - 1} networks, scrolled through and left open ${OPEN_MS / 1000} s, Chromium`,
    );
    console.log(
      `(the networks are stand-ins: a script of ${SCRIPT_BYTES / 1024} KB, which asks for a bid and a creative)`,
    );
    for (const [name, url] of PAGES) {
      const without = await askedBy(bare, url, asked);
      const with_ = await askedBy(session.browser, url, asked);
      const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
      const saved = `saved ${without.requests - with_.requests} requests, ${kilobytes(without.bytes - with_.bytes)}`;
      console.log(
        `${name.padEnd(34)} ${without.requests} → ${with_.requests} requests, ${kilobytes(without.bytes)} → ${kilobytes(with_.bytes)}   ${saved}`,
      );
    }
  } finally {
    await session.close();
    await endBrowser(bare);
    await removeProfile(profile);
    await server.close();
  }
}
