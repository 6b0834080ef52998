/** A modal dialog of the page makes everything else dead, the view too, even where the dialog cannot be seen. */
import { bounded, type Stop } from './guard';

const EVENTS = ['close', 'beforetoggle', 'toggle'] as const;
/** Milliseconds in which the events of a change of ours have come. */
const EVENTS_WITHIN = 1000;

/** The tree's own modal dialogs, then those in its open shadow roots. */
function modalsIn(tree: Document | ShadowRoot): HTMLDialogElement[] {
  const own = [...tree.querySelectorAll<HTMLDialogElement>('dialog:modal')];
  const inner = [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? modalsIn(shadowRoot) : []));
  return [...own, ...inner];
}

/** Changes a dialog without the page's handlers hearing of it: to the page it has been open all the time. */
function unheard(window: Window, dialog: HTMLDialogElement, change: () => void): void {
  const swallow = (event: Event) => event.composedPath()[0] === dialog && event.stopImmediatePropagation();
  const places = [window, dialog.getRootNode()];
  for (const place of places) for (const type of EVENTS) place.addEventListener(type, swallow, true);
  change();
  window.setTimeout(() => {
    for (const place of places) for (const type of EVENTS) place.removeEventListener(type, swallow, true);
  }, EVENTS_WITHIN);
}

/** From modal to open beside the others, which the cover holds; a page that closes it then closes it for good. */
function demote(window: Window, dialog: HTMLDialogElement): void {
  unheard(window, dialog, () => {
    dialog.close();
    dialog.setAttribute('open', '');
  });
}

function promote(window: Window, dialog: HTMLDialogElement): void {
  if (!dialog.isConnected || !dialog.open || dialog.matches(':modal')) return;
  unheard(window, dialog, () => {
    dialog.close();
    dialog.showModal();
  });
}

/**
 * Takes the modality from the page's dialogs, those that are open and those that open later, and gives it back.
 * Dialogs in open shadow roots are looked for when the view loses the focus, which is what a modal dialog brings about.
 */
export function demoteModals(document: Document, window: Window, host: Element, root: ShadowRoot): Stop {
  const demoted = new Set<HTMLDialogElement>();
  let focused: HTMLElement | null = null;
  const look = () => {
    const modals = modalsIn(document).filter((dialog) => dialog.getRootNode() !== root);
    for (const dialog of modals) {
      demoted.add(dialog);
      demote(window, dialog);
    }
    if (modals.length > 0) focused?.focus({ preventScroll: true });
  };
  const looking = bounded(window, look);
  const observer = new MutationObserver(looking.run);
  const onFocus = () => {
    focused = root.activeElement as HTMLElement | null;
  };
  // Only after the blur is it known what has the focus now; a modal dialog is none of ours.
  const onBlur = () => window.setTimeout(() => document.activeElement !== host && looking.run());
  look();
  observer.observe(host.ownerDocument, { subtree: true, attributes: true, attributeFilter: ['open'] });
  root.addEventListener('focusin', onFocus);
  root.addEventListener('focusout', onBlur);
  return () => {
    observer.disconnect();
    looking.stop();
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('focusout', onBlur);
    for (const dialog of demoted) promote(window, dialog);
  };
}
