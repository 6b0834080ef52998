/** Answers the popup for one page: what it is, what was hidden there, and the way back. Injected when the popup opens. */
import { spotArticle } from '../article/spot';
import { unshadowed } from '../article/unshadowed';
import { UNTOKENED } from '../filters/data/untokened';
import { checkOf, nothing } from './check';
import { cleaningOf } from './cleaning';
import type { TabCalls } from './contract';
import { answerCalls } from './messages';
import { sharedWorld } from './shared-world';

/** One thing that is hidden, by its number, or all. */
const isRestoring = (value: unknown): value is TabCalls['page/restore']['ask'] =>
  typeof value === 'object' && value !== null && 'id' in value && (value.id === null || typeof value.id === 'number');

export function startPageReport(page: Document, window: Window): void {
  if (sharedWorld.jernihPageReport) return;
  sharedWorld.jernihPageReport = true;
  sharedWorld.jernihUntokened = UNTOKENED;
  const document = unshadowed(page);
  const cleaning = cleaningOf(document);
  answerCalls({
    'page/describe': {
      from: ['extension-page'],
      ask: nothing,
      answer: () => ({
        url: window.location.href,
        title: document.title,
        contentType: document.contentType,
        spotting: spotArticle(document, new URL(window.location.href)),
        hidden: cleaning.receipt(),
      }),
    },
    'page/restore': {
      from: ['extension-page'],
      ask: checkOf(isRestoring),
      answer: ({ id }) => {
        cleaning.restore(id);
        return cleaning.receipt();
      },
    },
  });
}
