/** Keyboard commands. Their keys can be changed in the browser's own shortcut page. */
import { browser } from './api';
import { readOrExplain } from './reader-injection';
import { openPopup } from './toolbar';

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const run = command === 'open-popup' ? openPopup : readOrExplain;
    // Without an await where the browser names the tab: openPopup needs the key press (toolbar.ts).
    if (tab?.id !== undefined) void run(tab.id);
    else void activeTabId().then((id) => id !== undefined && run(id));
  });
}
