/** Starts looking for banners and nags in a page that the spotter holds for an article. */
import { declutter } from '../nags';
import { currentCleaning } from './cleaning';
import { READER_HOST } from './reader-host-name';

export async function quietPage(document: Document): Promise<void> {
  const cleaning = currentCleaning();
  if (!cleaning || cleaning.watched) return;
  cleaning.watched = true;
  const { hideAds, hideNags } = await cleaning.rules;
  if (cleaning.stopped || !(hideAds || hideNags)) return;
  cleaning.onStop(declutter(document, { ads: hideAds, nags: hideNags, ownHost: READER_HOST }, cleaning.log));
}
