/** The toolbar button: lit on an article, where a click reads; elsewhere a click opens the popup. */
import { browser } from './api';
import { translate } from './i18n';
import type { Settings } from './settings-schema';

const POPUP = 'popup.html';
const SIZES = [16, 32, 48, 128] as const;
/** Quiet, and readable under the white digits that browsers choose for it. */
const BADGE = '#5b6472';

const iconPaths = (variant: 'icon' | 'icon-active') =>
  Object.fromEntries(SIZES.map((size) => [size, `/${variant}/${size}.png`]));

/** Makes the button of every tab do what the setting says where no article was spotted. */
export async function applyClickSetting(click: Settings['click']): Promise<void> {
  await browser.action.setPopup({ popup: click === 'reader' ? '' : POPUP });
}

/**
 * Lights or dims the button of one tab. Reload, navigation and back reset it in both browsers (tried on Chromium 156
 * and Firefox 153), so the spotter reports both ways, each time.
 */
export async function showSpotting(tabId: number, isArticle: boolean, click: Settings['click']): Promise<void> {
  const reads = click === 'reader' || (click === 'automatic' && isArticle);
  await Promise.all([
    browser.action.setPopup({ tabId, popup: reads ? '' : POPUP }),
    browser.action.setIcon({ tabId, path: iconPaths(isArticle ? 'icon-active' : 'icon') }),
    browser.action.setTitle({ tabId, title: translate(isArticle ? 'actionTitleRead' : 'actionTitleIdle') }),
  ]);
}

/**
 * Writes a number on the button of one tab.
 * @param hidden how many things are hidden; 0 takes the number away
 */
export async function showCount(tabId: number, hidden: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: hidden === 0 ? '' : hidden > 99 ? '99+' : String(hidden) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE }),
  ]);
}

/**
 * Opens the popup although the button of this tab reads: the popup is set for as long as the opening takes.
 * Nothing is awaited before openPopup, because Firefox wants the call inside the handler of the reader's key press.
 */
export function openPopup(tabId: number): void {
  void browser.action.getPopup({ tabId }).then((usual) => {
    setTimeout(() => void browser.action.setPopup({ tabId, popup: usual }), 500);
  });
  void browser.action.setPopup({ tabId, popup: POPUP });
  void browser.action.openPopup();
}
