/**
 * What may be an embed, and who tells whether it is one. That needs tables of providers, 15 KB, which the reading view
 * loads for pages that have such elements; extract-article.ts registers them at once.
 */
import { BY_ID } from './embed-ids';
import type { findEmbeds } from './embeds';

/** What browsers play or frame. */
export const PLAYER = 'iframe, video, audio, embed, object[data]';
/** Posts as their platforms have pages write them. */
export const POST =
  'blockquote[cite], blockquote[class*="twitter-"], blockquote[class*="instagram"], blockquote[class*="tiktok"], blockquote[class*="bluesky"], blockquote[class*="reddit"], blockquote[class*="mastodon"], blockquote[class*="text-post-media"], .fb-post[data-href], .fb-video[data-href]';
const PLACEHOLDER =
  '[data-embed], [data-embed-url], [data-embed-src], [data-embed-html], [data-oembed-url], [data-iframe-src], [data-iframe], [data-consent-src], [data-cookieblock-src], [data-cmp-src], [data-blocked-src], [data-video-url], [data-src*="//"]:not(img, source, script, link, video, audio, picture)';
/** Where else an address may stand. */
export const ELSEWHERE = [PLACEHOLDER, '.fb-post, .fb-video', ...BY_ID.map(([selector]) => selector)].join(',');

const CANDIDATES = [PLAYER, POST, ELSEWHERE].join(',');

/** Whether anything in a tree may be an embed. */
export const mayHoldEmbeds = (root: ParentNode): boolean => root.querySelector(CANDIDATES) !== null;

type Finder = typeof findEmbeds;

let finder: Finder | null = null;
let missed = false;

/** Makes findEmbeds known to embedsIn. */
export function registerEmbeds(find: Finder): void {
  finder = find;
  missed = false;
}

/** Whether an article had what may be embeds before anybody was registered who can tell. */
export const missedEmbeds = (): boolean => missed;

/** The embeds between the kept blocks as findEmbeds has them; none where it is not registered. */
export const embedsIn: Finder = (root, base, place) => {
  if (finder) return finder(root, base, place);
  missed ||= mayHoldEmbeds(root);
  return new Map();
};
