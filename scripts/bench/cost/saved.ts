/** The section `saved`: what is not asked for any more on the demo site, when it has the ad code that news sites have. */
import type { Site } from '../../../tests/support/news-server';
import { sleep } from '../../../tests/support/until';
import { demoSite } from './demo';
import type { Asked, CostStage, Counted } from './stage';

/** The demo site under another name, with ad code. */
const HOST = 'pagi.kabarbening.example';
const PAGES = [
  ['front page of the demo site', `https://${HOST}/`],
  ['demo article', `https://${HOST}/read/2026/11/20/081500/sungai-bening-kembali-dihuni-berang-berang`],
] as const;
/** Sites refill their slots every few seconds; so long a page is left open, ms. */
const OPEN_MS = 4_000;

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

const withAdCode: Site = {
  host: HOST,
  async answer(asked, headers) {
    const answer = await demoSite.answer(asked, headers);
    if (!answer || !/html/.test(answer.headers?.['content-type'] ?? '')) return answer;
    return { ...answer, body: Buffer.from(answer.body).toString().replace('<head>', `<head>${AD_CODE}`) };
  },
};

/** The sites of the section; the last one answers for all hosts. */
export const savedSites: Site[] = [withAdCode, adServers];

/** Opens a page and scrolls through it, so that what is loaded in sight is loaded in both browsers. */
async function askedBy({ browser, asked }: Counted, url: string): Promise<Asked> {
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

/** Prints requests and bytes with and without Jernih. */
export async function measureSaved({ ours, bare }: CostStage): Promise<void> {
  console.log(
    `\nRequests and bytes of the demo site with the ad code of ${AD_CODE.split('</script>').length - 1} networks, scrolled through and left open ${OPEN_MS / 1000} s, Chromium`,
  );
  console.log(
    `(the networks are stand-ins: a script of ${SCRIPT_BYTES / 1024} KB, which asks for a bid and a creative)`,
  );
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  for (const [name, url] of PAGES) {
    const [without, with_] = await Promise.all([askedBy(bare, url), askedBy(ours, url)]);
    const saved = `saved ${without.requests - with_.requests} requests, ${kilobytes(without.bytes - with_.bytes)}`;
    console.log(
      `${name.padEnd(34)} ${without.requests} → ${with_.requests} requests, ${kilobytes(without.bytes)} → ${kilobytes(with_.bytes)}   ${saved}`,
    );
  }
}
