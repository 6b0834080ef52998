/** Starts looking for banners and nags in a page that the spotter holds for an article. */
import { unshadowed } from '../article/unshadowed';
import { declutter } from '../nags';
import { HIDDEN_CSS } from '../nags/hidden-log';
import { addStyle } from '../nags/page-style';
import { cleaningOf } from './cleaning';
import { loadPageSettings } from './page-settings';
import { READER_HOST } from './reader-host-name';

export async function quietPage(document: Document, host: string): Promise<void> {
  const cleaning = cleaningOf(document);
  if (cleaning.watched) return;
  cleaning.watched = true;
  const { hideAds, hideNags } = await loadPageSettings(host);
  if (cleaning.stopped || !(hideAds || hideNags)) return;
  const page = unshadowed(document);
  cleaning.onStop(addStyle(page, HIDDEN_CSS));
  cleaning.onStop(declutter(page, { ads: hideAds, nags: hideNags, ownHost: READER_HOST }, cleaning.log));
}
