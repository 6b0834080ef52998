/** Brings the reading view into a tab: the heavy script is loaded at the first click, and asked to toggle afterwards. */
import { browser } from './api';
import type { OpenOutcome } from './contract';
import { callTab } from './messages';

/** Opens the reading view of a tab, or closes it where it is open. */
export async function toggleReader(tabId: number): Promise<OpenOutcome> {
  const present = await callTab(tabId, 'reader/toggle', null);
  if (present.ok) return present.value;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
  } catch {
    return { state: 'out-of-reach' };
  }
  const toggled = await callTab(tabId, 'reader/toggle', null);
  return toggled.ok ? toggled.value : { state: 'failed', message: toggled.error };
}
