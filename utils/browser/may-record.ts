/** What may be written into the history, asked at each writing. Called by the background only. */
import type { Runtime } from 'webextension-polyfill';
import { hostOf } from '../sites/site';
import { isListed } from '../sites/site-list';
import { loadSettings } from './settings';

/**
 * Whether an article may be kept. Private windows leave no trace, whatever the page's script claims: the browser's own
 * word on the tab counts. So do the article's site and the page's, where the reader has left one of them out.
 */
export async function mayRecord(url: string, { tab, url: page }: Runtime.MessageSender): Promise<boolean> {
  if (tab === undefined || tab.incognito) return false;
  const { recordHistory, unkept } = await loadSettings();
  return recordHistory && [url, page ?? url].every((address) => !isListed(unkept, hostOf(address) ?? ''));
}
