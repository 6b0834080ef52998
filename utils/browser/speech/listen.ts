/** Reading aloud, as the reading view asks for it: a small door to a part that is loaded at the first use. */
import type { Article } from '../../article/article';
import { usePart } from '../parts';
import type { SpeechRequest, SpeechStage } from './contract';

/**
 * Begins to read an article aloud.
 * @param onHeard called when it was said to its last word
 * @returns the way to end it; null where the part cannot be loaded
 */
export async function listenTo(
  { lang, canonicalUrl: url }: Article,
  onEscape: SpeechRequest['onEscape'],
  stage: SpeechStage,
  onHeard?: () => void,
): Promise<(() => void) | null> {
  const part = await usePart('speech');
  return part?.open({ ...stage, lang, url, onEscape, onHeard }) ?? null;
}
