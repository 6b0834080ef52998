/** Answers the popup for one page: what it is, what was hidden there, and the way back. Injected when the popup opens. */
import * as v from 'valibot';
import { spotArticle } from '../article/spot';
import { unshadowed } from '../article/unshadowed';
import { UNTOKENED } from '../filters/data/untokened';
import { cleaningOf } from './cleaning';
import { answerCalls } from './messages';
import { sharedWorld } from './shared-world';

export function startPageReport(page: Document, window: Window): void {
  if (sharedWorld.jernihPageReport) return;
  sharedWorld.jernihPageReport = true;
  sharedWorld.jernihUntokened = UNTOKENED;
  const document = unshadowed(page);
  const cleaning = cleaningOf(document);
  answerCalls({
    'page/describe': {
      from: ['extension-page'],
      ask: v.null(),
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
      ask: v.object({ id: v.nullable(v.number()) }),
      answer: ({ id }) => {
        cleaning.restore(id);
        return cleaning.receipt();
      },
    },
  });
}
