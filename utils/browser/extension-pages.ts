import { browser } from './api';

/** Shows the copy of an article in a tab. @param id the visit's */
export async function showCopy(id: string): Promise<void> {
  const page = new URL(browser.runtime.getURL('reading-copy.html'));
  page.searchParams.set('id', id);
  await browser.tabs.create({ url: page.href });
}

/** Reads aloud what is left unread, in a tab of its own. */
export async function showQueue(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('reading-copy.html?listen') });
}

/**
 * Shows one of our own pages in a tab.
 * @param story the address of an article: the history page shows who else tells its story
 */
export async function showPage(page: 'history' | 'options', story?: string): Promise<void> {
  const asked = story === undefined ? '' : `?${new URLSearchParams({ story })}`;
  if (page === 'options') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: `${browser.runtime.getURL('reading-history.html')}${asked}` });
}
