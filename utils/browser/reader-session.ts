/** The reading view of one page, as long as the page lives: opened, closed and opened again at a call. */
import { unshadowed } from '../article/unshadowed';
import { nothing } from './check';
import type { OpenOutcome } from './contract';
import { clearLeftovers, GO_AWAY, leftoverNames } from './guards/leftovers';
import { answerCalls } from './messages';
import { OpenView, type Stage } from './open-view';
import { extractInPage, prepareExtraction } from './page-extraction';
import { loadSettings } from './settings';
import { sharedWorld } from './shared-world';

/**
 * Opens the reading view, and answers from then on the calls that open and close it. The script is injected by a click,
 * so the work begins before the call is here that asks for it.
 */
export function startReaderSession({ document: page, window, css, drawSheet }: Stage): void {
  // Two quick clicks bring the script twice.
  if (sharedWorld.jernihOpening) return;
  sharedWorld.jernihOpening = true;
  const document = unshadowed(page);
  const stage = { document, window, css, drawSheet };
  let open: OpenView | undefined;
  let opening: Promise<OpenOutcome> | undefined;

  const show = async (): Promise<OpenOutcome> => {
    // What stands there is the view of a script that is gone: the click is for closing it.
    if (clearLeftovers(leftoverNames(GO_AWAY))) return { state: 'closed' };
    // The page is read while the storage answers: only the drawing needs the settings.
    const settings = loadSettings();
    settings.catch(() => {});
    await prepareExtraction(document, window);
    const finished = await extractInPage(document, new URL(window.location.href), window);
    if (!finished) return { state: 'nothing-to-read' };
    open = new OpenView(stage, finished, await settings, {
      closed: () => {
        open = undefined;
      },
      openAgain: () => void begin(),
    });
    return { state: 'opened' };
  };
  const begin = (): Promise<OpenOutcome> => {
    // A second click before the view stands must not open a second one.
    opening ??= show().finally(() => {
      opening = undefined;
    });
    return opening;
  };
  let first: Promise<OpenOutcome> | undefined = begin().finally(() => {
    delete sharedWorld.jernihOpening;
  });
  // Whoever asks is told; until then nobody need be.
  first.catch(() => {});
  const toggle = (): Promise<OpenOutcome> | OpenOutcome => {
    if (first) {
      const asked = first;
      first = undefined;
      return asked;
    }
    if (open) {
      open.close();
      return { state: 'closed' };
    }
    return begin();
  };

  answerCalls({
    'reader/toggle': { from: ['extension-page'], ask: nothing, answer: toggle },
    'reader/removals': { from: ['extension-page'], ask: nothing, answer: () => open?.removals() ?? null },
  });
}
