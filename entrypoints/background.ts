import '@/utils/browser/polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { offerActionMenu } from '@/utils/browser/action-menu';
import { browser } from '@/utils/browser/api';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import { listenForCommands } from '@/utils/browser/commands';
import { syncConsentFrames } from '@/utils/browser/consent-injection';
import { fillFilters } from '@/utils/browser/filter-storage';
import { keepToRetention } from '@/utils/browser/history-retention';
import { syncNetworkRules } from '@/utils/browser/network-rules';
import { syncPageStart } from '@/utils/browser/page-start';
import { clearOutdatedViews, readOrExplain } from '@/utils/browser/reader-injection';
import { loadSettings, watchSettings } from '@/utils/browser/settings';
import type { Settings } from '@/utils/browser/settings-schema';
import { applyClickSetting } from '@/utils/browser/toolbar';

export default defineBackground({
  type: 'module',
  main() {
    answerBackgroundCalls();
    listenForCommands();
    offerActionMenu();
    // At every start of the worker: one that was ended while it filled is followed by one that fills.
    void fillFilters();
    const apply = (settings: Settings) =>
      void Promise.all([
        applyClickSetting(settings.click),
        syncPageStart(settings),
        syncNetworkRules(settings),
        syncConsentFrames(settings),
      ]);
    browser.runtime.onInstalled.addListener(() => void Promise.all([loadSettings().then(apply), clearOutdatedViews()]));
    browser.runtime.onStartup.addListener(() => void loadSettings().then(apply).finally(keepToRetention));
    watchSettings(apply);
    browser.action.onClicked.addListener((tab) => {
      if (tab.id !== undefined) void readOrExplain(tab.id);
    });
  },
});
