/** What is hidden on the page of a tab, and the way back. */
import type { HiddenEntry } from '../nags';
import { browser } from './api';
import type { Reply, TabCalls } from './contract';
import { callTab } from './messages';

/** Asks the page report of a tab, which is injected where it is not there. */
export async function askReport<K extends 'page/describe' | 'page/restore'>(
  tabId: number,
  call: K,
  ask: TabCalls[K]['ask'],
): Promise<Reply<TabCalls[K]['answer']>> {
  const present = await callTab(tabId, call, ask);
  if (present.ok) return present;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/page-report.js'] });
  } catch {
    return present;
  }
  return callTab(tabId, call, ask);
}

/** What is hidden now. */
export async function hiddenOn(tabId: number): Promise<Reply<HiddenEntry[]>> {
  const described = await askReport(tabId, 'page/describe', null);
  return described.ok ? { ok: true, value: described.value.hidden } : described;
}

/** Puts one thing back, or all (null); answers what is hidden still. */
export const putBack = (tabId: number, id: number | null): Promise<Reply<HiddenEntry[]>> =>
  askReport(tabId, 'page/restore', { id });
