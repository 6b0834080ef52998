/** The body of an article that another program has kept, in the shape in which ours are. */
import { blockText } from '../../article/block-text';
import { measure } from '../../article/measure';
import { polish } from '../../article/polish';
import { parsePage, sanitiseToHtml, type View } from '../../article/sanitise';
import { webUrl } from '../../article/text';
import type { Size } from './to-visit';

export interface ImportedBody extends Size {
  text: string;
  /** Sanitised. */
  html: string;
}

/**
 * Cleans a body: addresses become whole, what could run or load goes. Null where no text is left.
 * @param html untrusted
 * @param url the article's, for relative addresses
 * @param lang BCP 47
 * @param view a live window: its parser is used
 */
export function importedBody(html: string, url: string, lang: string | null, view: View): ImportedBody | null {
  const page = parsePage(html, view);
  const address = new URL(url);
  const base = webUrl(page.querySelector('base[href]')?.getAttribute('href'), address) ?? address;
  for (const element of page.querySelectorAll('script, style, template, title')) element.remove();
  polish(page.body, base);
  const text = blockText(page.body);
  return text ? { text, html: sanitiseToHtml(page.body, view), ...measure(text, lang) } : null;
}

/** The HTML of one of our own copies, which anybody may have changed since. */
export const cleanHtml = (html: string, view: View): string => sanitiseToHtml(parsePage(html, view).body, view);
