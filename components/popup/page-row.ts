import type { ActivePage } from '../../utils/browser/active-page';
import type { OpenOutcome } from '../../utils/browser/contract';
import type { MessageKey } from '../../utils/browser/i18n';
import { siteName } from '../../utils/sites/site';

/** What the row of this page shows. */
export interface PageRow {
  host: string;
  title: string;
  /** Whether an article was spotted: the row lights up like the toolbar button. */
  spotted: boolean;
  /** A sentence that explains. */
  message: MessageKey | null;
  /** Whether the sentence says that something is in the way, rather than giving a hint. */
  stopped: boolean;
  button: { label: MessageKey; does: 'read' | 'ask-for-access'; primary: boolean; tabId: number } | null;
}

const WHY = {
  empty: 'pageEmpty',
  'browser-page': 'pageBrowser',
  'no-access': 'pageNoAccess',
  pdf: 'pagePdf',
  media: 'pageMedia',
  file: 'pageFile',
  'not-loaded': 'pageNotLoaded',
} as const satisfies Record<Extract<ActivePage, { kind: 'out-of-reach' }>['why'], MessageKey>;

function pageAsItIs(page: ActivePage): PageRow {
  if (page.kind === 'page') {
    const { description, reading, tabId } = page;
    const spotted = description.spotting.isArticle;
    const label = reading ? 'readerClose' : spotted ? 'pageRead' : 'pageReadAnyway';
    return {
      host: siteName(new URL(description.url).hostname),
      title: description.title,
      spotted,
      message: reading ? 'pageReading' : spotted ? null : 'pageNotSpotted',
      stopped: false,
      button: { label, does: 'read', primary: spotted && !reading, tabId },
    };
  }
  const known = { host: siteName(page.host ?? ''), title: '', spotted: false, message: WHY[page.why] };
  if (page.why === 'not-loaded') {
    const button = { label: 'pageReadAnyway', does: 'read', primary: false, tabId: page.tabId } as const;
    return { ...known, title: page.title, stopped: false, button };
  }
  const allow = { label: 'pageAllow', does: 'ask-for-access', primary: true, tabId: -1 } as const;
  return { ...known, stopped: page.why !== 'empty', button: page.why === 'no-access' ? allow : null };
}

/**
 * Decides what the row of this page says and offers.
 * @param page what the tab is
 * @param outcome how the last attempt to read it ended, if there was one
 */
export function pageRow(page: ActivePage, outcome: OpenOutcome['state'] | null): PageRow {
  const row = pageAsItIs(page);
  if (outcome === 'nothing-to-read') return { ...row, message: 'pageNothing', stopped: true, button: null };
  if (outcome === 'out-of-reach') return { ...row, message: 'pageBrowser', stopped: true, button: null };
  if (outcome === 'failed') return { ...row, message: 'pageFailed', stopped: true };
  return row;
}
