import { browser } from './api';

/** Whether the extension that this script belongs to was updated, reloaded or taken out: Chromium lets its scripts live on. */
export function isOutdated(): boolean {
  try {
    return !browser.runtime.id;
  } catch {
    return true;
  }
}
