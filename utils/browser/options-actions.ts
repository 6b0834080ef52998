/** What the options page can do: the glue behind its components' callbacks. */
import type { Retention } from '../history/retention';
import type { Font } from '../reading/text-settings';
import { browser } from './api';
import type { Reply } from './contract';
import { type FilterFacts, readFilterFacts } from './filter-facts';
import { historyActions } from './history-actions';
import type { RetentionPreview } from './history-retention';
import { callBackground } from './messages';
import { partsInPages } from './parts-in-pages';
import { readingFonts } from './reading-fonts';
import { loadRetention } from './retention-rule';
import { loadSettings, saveSettings, watchSettings } from './settings';
import type { Settings } from './settings-schema';

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it, e.g. `Alt+Shift+L`; empty while none is set. */
  keys: string;
}

/** What can be done about how much of the history is kept. */
export interface RetentionActions {
  /** The rule that holds on this device. */
  load(): Promise<Retention>;
  /** What a rule would remove now. */
  preview(rule: Retention): Promise<Reply<RetentionPreview>>;
  /** Makes a rule hold; answers how many articles went. */
  apply(rule: Retention): Promise<Reply<number>>;
}

export interface OptionsActions {
  version: string;
  load(): Promise<Settings>;
  save(change: Partial<Settings>): Promise<Settings>;
  /** Calls back on every change from elsewhere; returns the way to stop. */
  watch(onChange: (settings: Settings) => void): () => void;
  /** Brings the font of the preview, where it is one that comes with the extension. */
  useFont(font: Font): void;
  clearHistory(): Promise<Reply<null>>;
  retention: RetentionActions;
  filters(): Promise<FilterFacts>;
  listShortcuts(): Promise<Shortcut[]>;
  /** Shows the browser's own page of shortcuts. */
  changeShortcuts(): void;
}

async function listShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return (
    commands
      .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }))
      // Chrome lists an `_execute_action` of its own making, without a word on what it does.
      .filter(({ description }) => description !== '')
  );
}

function changeShortcuts(): void {
  // Firefox 137 and later; Chrome has an address for it instead, which Edge and Brave translate to their own.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

export const optionsActions: OptionsActions = {
  version: browser.runtime.getManifest().version,
  load: loadSettings,
  save: saveSettings,
  watch: watchSettings,
  useFont: readingFonts(document, partsInPages(document)).use,
  clearHistory: historyActions.clear,
  retention: {
    load: loadRetention,
    preview: (rule) => callBackground('history/retention', { rule }),
    apply: (rule) => callBackground('history/retain', { rule }),
  },
  filters: readFilterFacts,
  listShortcuts,
  changeShortcuts,
};
