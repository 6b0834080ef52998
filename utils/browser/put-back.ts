/** The way back for everything that is hidden on a page. */
import type { HiddenEntry } from '../nags';
import { browser } from './api';
import type { Reply } from './contract';
import { callTab } from './messages';

/** Puts everything back that is hidden in a tab. The page report, which knows how, is injected where it is not there. */
export async function putAllBack(tabId: number): Promise<Reply<HiddenEntry[]>> {
  const present = await callTab(tabId, 'page/restore', { id: null });
  if (present.ok) return present;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/page-report.js'] });
  } catch {
    return present;
  }
  return callTab(tabId, 'page/restore', { id: null });
}
