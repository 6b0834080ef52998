/** Opens pages of a corpus in the installed Chromium, and runs extractors on them as content scripts are run. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { launchChromium } from '../../tests/support/browsers/chromium-launch';
import { endBrowser, newProfile, removeProfile } from '../../tests/support/browsers/profile';
import { type NewsServer, type Site, startNewsServer } from '../../tests/support/news-server';
import { within } from '../../tests/support/until';
import type { CorpusPage } from './corpus';
import type { ExtractorScript } from './extractors';
import { type Measured, nothingMeasured } from './in-page/measured';

export interface MeasureOptions {
  /** Calls of each extractor on a page; their median is its time there. */
  calls: number;
  /** The most that one extractor may take on a page, ms. */
  timeout: number;
}

/** The page's own scripts are off and it may load nothing; its inline styles stay, because some extractors ask them. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Isolated worlds of pages gone by stay in a tab's memory. */
const PAGES_PER_TAB = 25;

/** Serves the one page that is looked at; whatever else is asked for gets an empty answer, which no tab follows. */
export class OnePageSite implements Site {
  readonly host = '*';
  page: CorpusPage | null = null;

  answer(asked: URL) {
    const { page } = this;
    const same = (['hostname', 'pathname', 'search'] as const).every((part) => page?.url[part] === asked[part]);
    if (!page || !same) return { status: 204, body: '' };
    return { headers: { 'content-security-policy': POLICY }, body: page.html };
  }
}

interface Tab {
  page: Page;
  protocol: CDPSession;
  /** Pages that it has shown. */
  shown: number;
}

/** One browser with one tab. Pages come one after the other, so that no two extractors run at the same time. */
export class MeasuringBrowser {
  private browser: Browser | null = null;
  private tab: Tab | null = null;
  private readonly site = new OnePageSite();
  private server: NewsServer | null = null;
  private readonly profile = newProfile();

  constructor(private readonly options: MeasureOptions) {}

  /** The browser's name and version. @throws Error when none is installed */
  async version(): Promise<string> {
    return (await this.running()).version();
  }

  /** What was asked of the server, `scheme host/path`. */
  get requests(): readonly string[] {
    return this.server?.log ?? [];
  }

  /**
   * Runs every extractor, in the given order, each in a world of its own, on one page.
   * @throws Error when the page does not load; what an extractor does wrong is in its `error`.
   */
  async measure(page: CorpusPage, extractors: readonly ExtractorScript[]): Promise<Measured[]> {
    this.site.page = page;
    await this.load(page.url);
    const measured: Measured[] = [];
    for (const extractor of extractors) {
      const result = await this.run(extractor);
      measured.push(result);
      // The next one gets the page as it was.
      if ((result.changed || result.error) && measured.length < extractors.length) await this.load(page.url);
    }
    return measured;
  }

  async close(): Promise<void> {
    if (this.browser) await endBrowser(this.browser);
    await this.server?.close();
    await removeProfile(this.profile);
  }

  private async running(): Promise<Browser> {
    if (this.browser?.connected) return this.browser;
    this.tab = null;
    this.server ??= await startNewsServer([this.site]);
    this.browser = await launchChromium({ server: this.server }, this.profile);
    return this.browser;
  }

  private async freshTab(): Promise<Tab> {
    await this.dropTab();
    const page = await (await this.running()).newPage();
    const protocol = await page.createCDPSession();
    this.tab = { page, protocol, shown: 0 };
    return this.tab;
  }

  private async dropTab(): Promise<void> {
    const { tab } = this;
    this.tab = null;
    if (tab) await within(tab.page.close(), 4000, 'closed tab').catch(() => {});
  }

  private async load(url: URL): Promise<void> {
    const usable = this.browser?.connected && this.tab && this.tab.shown < PAGES_PER_TAB ? this.tab : null;
    const tab = usable ?? (await this.freshTab());
    tab.shown++;
    try {
      await tab.page.goto(url.href, { waitUntil: 'domcontentloaded', timeout: this.options.timeout });
      // The first layout is nobody's: whoever came first would pay for it.
      await this.evaluate(await this.newWorld('layout'), 'document.body?.offsetHeight');
    } catch (error) {
      await this.dropTab();
      throw error;
    }
  }

  private async newWorld(worldName: string): Promise<number> {
    if (!this.tab) throw new Error('the tab is gone');
    const { frameTree } = await this.tab.protocol.send('Page.getFrameTree');
    const world = await this.tab.protocol.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName });
    return world.executionContextId;
  }

  private async evaluate(contextId: number, expression: string): Promise<unknown> {
    if (!this.tab) throw new Error('the tab is gone');
    const { timeout } = this.options;
    const asked = this.tab.protocol.send('Runtime.evaluate', { contextId, expression, timeout, returnByValue: true });
    const { result, exceptionDetails } = await within(asked, timeout + 3000, 'answer of the tab');
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  private async run({ name, source }: ExtractorScript): Promise<Measured> {
    const { calls, timeout } = this.options;
    try {
      const world = await this.newWorld(name);
      await this.evaluate(world, `${source}\n;0`);
      return JSON.parse(String(await this.evaluate(world, `measureExtractor(${calls}, ${timeout / 2})`))) as Measured;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const isLate = /Execution was terminated|^no answer/.test(message);
      // A script that was stopped leaves the tab in doubt.
      await this.dropTab();
      return {
        ...nothingMeasured(),
        error: isLate ? `stopped after ${timeout / 1000} s` : (message.split('\n')[0] ?? ''),
      };
    }
  }
}
