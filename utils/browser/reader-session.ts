/** The reading view of one page, as long as the page lives: opened, closed and opened again at a call. */
import * as v from 'valibot';
import { unshadowed } from '../article/unshadowed';
import type { OpenOutcome } from './contract';
import { clearLeftovers, GO_AWAY, leftoverNames } from './guards/leftovers';
import { answerCalls } from './messages';
import { OpenView, type Stage } from './open-view';
import { extractInPage, prepareExtraction } from './page-extraction';
import { loadSettings } from './settings';

/** Starts to answer the calls that open and close the reading view of this page. */
export function startReaderSession({ document: page, window, css, draw }: Stage): void {
  const document = unshadowed(page);
  const stage = { document, window, css, draw };
  let open: OpenView | undefined;
  let opening: Promise<OpenOutcome> | undefined;

  const show = async (): Promise<OpenOutcome> => {
    // Both ask the browser, neither needs the other.
    const [settings] = await Promise.all([loadSettings(), prepareExtraction(document)]);
    const article = await extractInPage(document, new URL(window.location.href), window);
    if (!article) return { state: 'nothing-to-read' };
    open = new OpenView(stage, article, settings, {
      closed: () => {
        open = undefined;
      },
      openAgain: () => void toggle(),
    });
    return { state: 'opened' };
  };
  // While the first call is still on its way.
  void prepareExtraction(document);
  const toggle = (): Promise<OpenOutcome> | OpenOutcome => {
    if (open) {
      open.close();
      return { state: 'closed' };
    }
    // What stands there is the view of a script that is gone: the click is for closing it.
    if (!opening && clearLeftovers(leftoverNames(GO_AWAY))) return { state: 'closed' };
    // A second click before the view stands must not open a second one.
    opening ??= show().finally(() => {
      opening = undefined;
    });
    return opening;
  };

  answerCalls({
    'reader/toggle': { from: ['extension-page'], ask: v.null(), answer: toggle },
    'reader/removals': { from: ['extension-page'], ask: v.null(), answer: () => open?.removals() ?? null },
  });
}
