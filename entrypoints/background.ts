import { defineBackground } from 'wxt/utils/define-background';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import { listenForCommands } from '@/utils/browser/commands';
import { offerActionMenu } from '@/utils/browser/action-menu';
import { browser } from '@/utils/browser/api';
import { toggleReader } from '@/utils/browser/reader-injection';

export default defineBackground({
  type: 'module',
  main() {
    answerBackgroundCalls();
    listenForCommands();
    offerActionMenu();
    browser.action.onClicked.addListener((tab) => {
      if (tab.id !== undefined) void toggleReader(tab.id);
    });
  },
});
