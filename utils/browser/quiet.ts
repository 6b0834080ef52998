/** Starts looking for banners and nags in a page that the spotter holds for an article. */
import { unshadowed } from '../article/unshadowed';
import { listedElements } from '../filters/listed-ads';
import { declutter } from '../nags';
import { HIDDEN_CSS } from '../nags/hidden-log';
import { addStyle } from '../nags/page-style';
import { type Cleaning, cleaningOf } from './cleaning';
import { loadPageSettings } from './page-settings';
import { READER_HOST } from './reader-host-name';
import { sharedWorld } from './shared-world';

/** How often the number on the button may change, ms. */
const COUNT_EVERY_MS = 1_000;

/** Tells the background how much is hidden, whenever that has changed. Returns the way to stop. */
function tellCount(cleaning: Cleaning): () => void {
  let told = 0;
  const tell = (hidden: number) => {
    if (hidden === told) return;
    told = hidden;
    chrome.runtime?.sendMessage({ call: 'page/counted', ask: { hidden } }).catch(() => {});
  };
  const timer = setInterval(() => tell(cleaning.receipt().length), COUNT_EVERY_MS);
  return () => {
    clearInterval(timer);
    tell(0);
  };
}

export async function quietPage(document: Document, host: string): Promise<void> {
  const cleaning = cleaningOf(document);
  if (cleaning.watched) return;
  cleaning.watched = true;
  const { hideAds, hideNags, rejectConsent, showCount } = await loadPageSettings(host);
  if (showCount) cleaning.onStop(tellCount(cleaning));
  if (cleaning.stopped || !(hideAds || hideNags || rejectConsent)) return;
  const page = unshadowed(document);
  const rules = {
    ads: hideAds,
    nags: hideNags,
    consent: rejectConsent,
    listed: () => listedElements(page, sharedWorld.jernihVeil?.selectors() ?? []),
    isAnswered: (box: Element) => sharedWorld.jernihConsent?.takes(box) ?? false,
    ownHost: READER_HOST,
  };
  cleaning.onStop(addStyle(page, HIDDEN_CSS));
  cleaning.onStop(declutter(page, rules, cleaning.log));
}
