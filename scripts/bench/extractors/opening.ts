/** What the part `opening` sets beside the reading view: Readability's bare call, and the article of the whole core. */
import { Readability } from '@mozilla/readability';
import { extractArticle } from '../../../utils/article';
import { toFragment } from '../../../utils/article/sanitise';

/** Milliseconds of one call, with the copy that it needs. */
function timeReadability(): number {
  const from = performance.now();
  new Readability(document.cloneNode(true) as Document).parse();
  return performance.now() - from;
}

/** Letters and digest as in-page/watch-opening.ts counts them; null where there is nothing to read. */
function wholeCore(): { letters: number; digest: string } | null {
  const article = extractArticle(document, new URL(location.href));
  if (!article) return null;
  const box = document.createElement('div');
  box.append(toFragment(article.html, window));
  for (const none of box.querySelectorAll('[role="doc-subtitle"], figure[role="group"]')) none.remove();
  const text = (box.textContent ?? '').replace(/\s+/g, '');
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return { letters: text.length, digest: `${box.querySelectorAll('*').length}/${sum}` };
}

Object.assign(globalThis, { timeReadability, wholeCore });
