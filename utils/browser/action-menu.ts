/** The context menu of the toolbar button: history and options stay one step away on an article, too. */
import { browser } from './api';
import { showPage } from './extension-pages';
import { translate } from './i18n';

export function offerActionMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: 'history', title: translate('menuHistory'), contexts: ['action'] });
    browser.contextMenus.create({ id: 'options', title: translate('menuOptions'), contexts: ['action'] });
  });
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === 'history' || info.menuItemId === 'options') void showPage(info.menuItemId);
  });
}
