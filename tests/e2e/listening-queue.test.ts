/** What is left unread is read aloud, one article after the other, from the copies on the machine. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Visit } from '../../utils/history/visit';
import { articlePage } from '../support/article-page';
import { askBackground } from '../support/browsers/ask';
import { pageSite } from '../support/news-server';
import { until, untilIs } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { useSession } from './support/session';

/** Two sentences a paragraph, each with its number, so that none is like another. */
const sentences = (name: string, paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, n) => [
    `Il traghetto ${name} ha lasciato il molo alle sei, un’ora dopo quella dell’orario, ${n + 1}.`,
    `Sul ponte alto nessuno si è lamentato della marea che aveva trattenuto la barca, ${n + 1}.`,
  ]);

function article(name: string, minute: number, change: Partial<Visit> = {}, paragraphs = 3) {
  const url = `https://letter.example/2026/11/${name}`;
  const text = sentences(name, paragraphs);
  const visit: Visit = {
    ...{ id: url, url, title: `Il porto di ${name}`, byline: null, siteName: 'La Baia', lang: 'it', leadImage: null },
    ...{ published: null, wordCount: 400, readingMinutes: 2, firstReadAt: minute, lastReadAt: minute, timesRead: 1 },
    ...{ progress: 0.2, place: null, updatedAt: minute, ...change },
  };
  const html = text.map((pair) => `<p>${pair.join(' ')}</p>`).join('');
  return { ...visit, kept: { lang: 'it', text: text.map((pair) => pair.join(' ')).join('\n\n'), html } };
}

/** What the page of the queue says, and what is said aloud. */
const heard = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('jernih-reader')?.shadowRoot;
    return {
      place: document.querySelector('[data-queue]')?.getAttribute('data-queue') ?? null,
      title: root?.querySelector('h1')?.textContent ?? '',
      bar: root?.querySelector('[data-speech]')?.getAttribute('data-speech') ?? null,
      sentence: [...(CSS.highlights.get('jernih-sentence') ?? [])].map(String).join('|'),
    };
  });
type Heard = Awaited<ReturnType<typeof heard>>;

const whenHeard = (page: Page, what: string, is: (now: Heard) => boolean): Promise<Heard> =>
  untilIs(() => heard(page), is, { what });

const front = 'https://letter.example/';

describeInEachBrowser('A listening queue', (open, kind) => {
  const use = useSession(open, [pageSite(front, articlePage())], { voices: true });
  const endless = kind === 'chromium' ? 'Endless' : 'urn:moz-tts:fake:teresa';

  /** A history of these articles and no other. */
  async function fill(articles: ReturnType<typeof article>[]): Promise<Page> {
    const page = await use.browser.newPage(front);
    const own = await use.browser.extensionPage('options.html');
    await own.evaluate(() => chrome.runtime.sendMessage({ call: 'history/clear', ask: null }));
    await own.close();
    const merged = await askBackground(use.browser, page, 'history/merge', { visits: articles, tombstones: [] });
    expect(merged).toMatchObject({ ok: true, value: { added: articles.length } });
    return page;
  }
  async function progressOf(page: Page): Promise<Record<string, number>> {
    const list = await askBackground(use.browser, page, 'history/list', { limit: 100 });
    if (!list.ok) throw new Error(list.error);
    return Object.fromEntries(list.value.map(({ title, progress }) => [title.split(' ').at(-1) ?? '', progress]));
  }
  /** Opens the queue by the button of the history page. */
  async function listen(): Promise<Page> {
    const history = await use.browser.extensionPage('reading-history.html');
    const known = new Set(await use.browser.browser.pages());
    await until(() => history.$('[data-listen-queue]'), { what: 'the button' });
    await history.evaluate(() => document.querySelector<HTMLElement>('[data-listen-queue]')?.click());
    const queue = await until(
      async () => (await use.browser.browser.pages()).find((page) => !known.has(page)) ?? null,
      { what: 'the page of the queue' },
    );
    await history.close();
    await queue.bringToFront();
    return queue;
  }

  it('is heard to its end, the last read first, and what was heard is read', async () => {
    const page = await fill([
      article('Ancona', 3_000),
      article('Bari', 2_000, { progress: 1 }),
      article('Como', 1_000),
      { ...article('Dolo', 500), kept: { lang: 'it', text: 'Senza copia.', html: undefined } } as never,
    ]);
    const queue = await listen();
    await whenHeard(queue, 'the end of the queue', ({ place }) => place === 'done');
    if (kind === 'chromium') {
      const target = await use.browser.browser.waitForTarget((one) => one.url().endsWith('/engine.js'));
      const said = (await (await target.worker())?.evaluate('heard.map(([, text]) => text)')) as string[];
      const titles = said.filter((text) => text.startsWith('Il porto di'));
      expect(titles).toEqual(['Il porto di Ancona', 'Il porto di Como']);
      expect(said.filter((text) => text.includes('traghetto Ancona'))).toHaveLength(3);
    }
    expect(await progressOf(page)).toEqual({ Ancona: 1, Bari: 1, Como: 1, Dolo: 0.2 });
    await queue.close();
    const history = await use.browser.extensionPage('reading-history.html');
    await until(() => history.$('[data-visit]'), { what: 'the list' });
    expect(await history.$('[data-listen-queue]')).toBeNull();
    await history.close();
    await page.close();
  });

  it('begins where an article was left, goes on to the next, and keeps the place', async () => {
    const long = article('Ancona', 3_000, {}, 24);
    const [quote = ''] = sentences('Ancona', 24)[15] ?? [];
    const page = await fill([{ ...long, place: { quote, prefix: '', suffix: '' } }, article('Como', 1_000, {}, 24)]);
    const own = await use.browser.extensionPage('options.html');
    await own.evaluate(
      (voice) => chrome.storage.local.set({ speech: { speed: 1, voices: { it: voice } }, speech$: { v: 1 } }),
      endless,
    );
    await own.close();
    const queue = await listen();
    const first = await whenHeard(
      queue,
      'the place of the first',
      ({ place, bar, sentence }) => place === '1/2' && bar === 'speaking' && sentence.includes('Ancona'),
    );
    // The view begins the sentence at its top or the one that follows.
    expect(Number(/, (\d+)\.$/.exec(first.sentence)?.[1])).toBeGreaterThan(13);
    await queue.click('[data-queue-next]');
    await whenHeard(
      queue,
      'the second',
      ({ place, title, bar, sentence }) =>
        place === '2/2' && title === 'Il porto di Como' && bar === 'speaking' && sentence !== '',
    );
    expect(await progressOf(page)).toMatchObject({ Como: 0.2 });
    await queue.bringToFront();
    await queue.click('[data-queue-next]');
    await whenHeard(queue, 'nothing left', ({ place }) => place === 'done');
    await until(() => queue.evaluate(() => !speechSynthesis.speaking), { what: 'silence' });
    await queue.close();
    const list = await askBackground(use.browser, page, 'history/list', { limit: 100 });
    const left = list.ok ? list.value.find(({ title }) => title === 'Il porto di Ancona')?.place?.quote : null;
    // The sentence at the top of the view: that one, or one beside it.
    expect([14, 15, 16, 17]).toContain(Number(/, (\d+)\.$/.exec(left ?? '')?.[1]));
    await page.close();
  });

  it('is not offered where it is switched off', async () => {
    const page = await fill([article('Ancona', 3_000)]);
    const options = await use.browser.extensionPage('options.html');
    await until(() => options.$('[name=offerListening]'), { what: 'the switch' });
    await options.click('[name=offerListening]');
    await until(
      async () => {
        const reply = await askBackground(use.browser, page, 'history/queue', { limit: 5 });
        return reply.ok && reply.value.length === 0;
      },
      { what: 'an empty queue' },
    );
    const history = await use.browser.extensionPage('reading-history.html');
    await until(() => history.$('[data-visit]'), { what: 'the list' });
    expect(await history.$('[data-listen-queue]')).toBeNull();
    await history.close();
    await options.close();
    await page.close();
  });
});
