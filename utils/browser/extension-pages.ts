import { browser } from './api';

/** Shows one of our own pages in a tab. */
export async function showPage(page: 'history' | 'options'): Promise<void> {
  if (page === 'options') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL('reading-history.html') });
}
