/** Where reading aloud begins. */
import { anchorOf, findAnchor, type TextAnchor } from '../../article/text-anchor';
import { rangeOf, type TextMap } from '../../article/text-map';
import { type Player, placeOf } from '../../speech/player';
import { type Script, sentenceOf } from '../../speech/script';

/** px: a view that is scrolled less is at its beginning. */
const AT_TOP = 60;

/** Where each article was left in this page, by its address; until the page is left. */
const remembered = new Map<string, TextAnchor>();

/** Remembers where an article was left; not where it came to its end. */
export function rememberPlace(url: string, player: Player): void {
  const place = placeOf(player);
  if (player.status === 'ended' || place === 0) remembered.delete(url);
  else remembered.set(url, anchorOf(player.script.text, place, sentenceOf(player.script, player.line).end));
}

/** Where in the text the first sentence begins that is in view; the beginning where nothing was scrolled. */
export function placeInView(scroller: HTMLElement, map: TextMap, { lines }: Script): number {
  if (scroller.scrollTop < AT_TOP) return 0;
  const { top } = scroller.getBoundingClientRect();
  const first = lines.find((line) => (rangeOf(map, line.start, line.end)?.getBoundingClientRect().top ?? top) > top);
  return first?.start ?? 0;
}

/** Where reading begins: where it was left the last time, else at what is in view. */
export function firstPlace(url: string, scroller: HTMLElement, map: TextMap, script: Script): number {
  const left = remembered.get(url);
  const found = left ? findAnchor(map.text, left) : null;
  return found ?? placeInView(scroller, map, script);
}

/** Where a place of an older text is in the present one. */
export function placeAfter(before: Player, text: string): number {
  const place = placeOf(before);
  const old = before.script.text;
  if (text.startsWith(old.slice(0, place))) return place;
  return findAnchor(text, anchorOf(old, place, sentenceOf(before.script, before.line).end)) ?? place;
}
