/** What the popup can know of the tab that it stands over. */
import { browser } from './api';
import type { PageDescription, Reply } from './contract';
import { askReport } from './hidden-things';
import { callTab } from './messages';

export type ActivePage =
  | { kind: 'page'; tabId: number; description: PageDescription; reading: boolean }
  /** A web page that takes no script of ours, e.g. while it has not begun to load. Reading it can be tried. */
  | { kind: 'out-of-reach'; why: 'not-loaded'; tabId: number; host: string; title: string }
  /** `empty`: a new tab, a page of ours, or a page of the browser, which looks the same to us as a new tab. */
  | { kind: 'out-of-reach'; why: 'empty' | 'browser-page' | 'no-access' | 'pdf' | 'media' | 'file'; host?: string };

/** Where Chrome, Edge or Firefox let no extension in (Firefox: extensions.webextensions.restrictedDomains). */
const CLOSED_SITES = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

const MEDIA_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|mp3|m4a|ogg|wav|mp4|webm|mov)$/i;

/** Patterns that the manifest asks for; the reader can take them back in both browsers. */
const EVERY_SITE = { origins: ['*://*/*'] };

/** Sorts a page by the type that its document declares. */
export function pageKindOf(contentType: string): 'page' | 'pdf' | 'media' | 'file' {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(contentType)) return 'page';
  if (contentType === 'application/pdf') return 'pdf';
  return /^(?:image|audio|video)\//.test(contentType) ? 'media' : 'file';
}

/**
 * Why a tab without a web page cannot be read. Without the `tabs` permission the browser names the address of hardly
 * any: new tabs and its own pages are all unnamed then, and get a word that is true of both.
 */
function whyNoWebPage(url: string | undefined): 'empty' | 'browser-page' {
  if (!url || url.startsWith(browser.runtime.getURL(''))) return 'empty';
  return /^(?:about:(?:blank|newtab|home|privatebrowsing)|(?:chrome|edge|brave):\/\/newtab)\b/.test(url)
    ? 'empty'
    : 'browser-page';
}

async function describeUnreached(tabId: number, url: string | undefined, title: string): Promise<ActivePage> {
  const page = url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : null;
  if (!page) {
    const allowed = await browser.permissions.contains(EVERY_SITE);
    return { kind: 'out-of-reach', why: allowed ? whyNoWebPage(url) : 'no-access' };
  }
  const host = page.hostname;
  if (CLOSED_SITES.includes(host)) return { kind: 'out-of-reach', why: 'browser-page', host };
  // Firefox shows PDFs in a page of its own, where no content script runs.
  if (/\.pdf$/i.test(page.pathname)) return { kind: 'out-of-reach', why: 'pdf', host };
  if (MEDIA_FILE.test(page.pathname)) return { kind: 'out-of-reach', why: 'media', host };
  return { kind: 'out-of-reach', why: 'not-loaded', tabId, host, title };
}

/**
 * Asks a tab what its page is; works in tabs that are older than the extension too.
 * @param url as far as the browser names it: only web pages are asked, for Firefox lets us into blank pages and our own
 */
const describeTab = (tabId: number, url: string | undefined): Promise<Reply<PageDescription>> =>
  /^https?:/i.test(url ?? '') ? askReport(tabId, 'page/describe', null) : callTab(tabId, 'page/describe', null);

/** Asks the active tab what it is. */
export async function describeActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'out-of-reach', why: 'empty' };
  const described = await describeTab(tab.id, tab.url);
  if (!described.ok) return describeUnreached(tab.id, tab.url, tab.title ?? '');
  const description = described.value;
  const kind = pageKindOf(description.contentType);
  if (kind !== 'page') return { kind: 'out-of-reach', why: kind, host: new URL(description.url).hostname };
  const removals = await callTab(tab.id, 'reader/removals', null);
  return { kind, tabId: tab.id, description, reading: removals.ok && removals.value !== null };
}

/** Asks for access to websites again. Must be called while the reader's click is being handled. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(EVERY_SITE);
}
