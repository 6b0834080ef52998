import type { Stop } from '../guards/guard';
import { TRANSLATOR_SIGNS } from './translator-signs';

const SIGNS = TRANSLATOR_SIGNS.join(',');

const languageOf = (root: Element): string => (root.getAttribute('lang') ?? '').split('-')[0]?.toLowerCase() ?? '';

/**
 * Tells when a translator is at work on the page, once.
 * @param document asked through `unshadowed`
 */
export function watchTranslators(document: Document, onSeen: () => void): Stop {
  const root = document.documentElement;
  const before = languageOf(root);
  const isSeen = () => root.matches(SIGNS) || (before !== '' && languageOf(root) !== before);
  const observer = new MutationObserver(() => {
    if (!isSeen()) return;
    observer.disconnect();
    onSeen();
  });
  if (isSeen()) onSeen();
  else observer.observe(root, { attributes: true });
  return () => observer.disconnect();
}
