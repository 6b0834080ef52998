/** Puts a text on the clipboard from a script in a page, with no permission but the reader's click. */

/** What a copy takes: the page's own handlers do not get to change it. */
function copyByCommand(document: Document, window: Window, root: ShadowRoot | HTMLElement, text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  const focused = (root.getRootNode() as ShadowRoot | Document).activeElement as HTMLElement | null;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', onCopy, true);
  try {
    root.append(field);
    field.select();
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', onCopy, true);
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}

/**
 * Copies a text; call it in the handler of a click. Pages without encryption have no Clipboard API, and some forbid it.
 * @param place an element of the view; what is selected for the copy stands there for a moment
 * @returns whether it is on the clipboard
 */
export async function copyText(document: Document, window: Window, place: HTMLElement, text: string): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await window.navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Forbidden by the page's policy or by the browser: there is the older way.
  }
  return copyByCommand(document, window, place, text);
}
