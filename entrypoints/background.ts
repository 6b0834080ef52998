import { defineBackground } from 'wxt/utils/define-background';
import { offerActionMenu } from '@/utils/browser/action-menu';
import { browser } from '@/utils/browser/api';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import { listenForCommands } from '@/utils/browser/commands';
import { readOrExplain } from '@/utils/browser/reader-injection';
import { loadSettings, watchSettings } from '@/utils/browser/settings';
import { applyClickSetting } from '@/utils/browser/toolbar';

export default defineBackground({
  type: 'module',
  main() {
    answerBackgroundCalls();
    listenForCommands();
    offerActionMenu();
    void loadSettings().then(({ click }) => applyClickSetting(click));
    watchSettings(({ click }) => void applyClickSetting(click));
    browser.action.onClicked.addListener((tab) => {
      if (tab.id !== undefined) void readOrExplain(tab.id);
    });
  },
});
