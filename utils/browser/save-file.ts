/** Saves a file from a script in a page as a download, without the permission for downloads. */

/** Milliseconds until the browser has taken the bytes for sure. */
const TAKEN = 60_000;

/**
 * Offers bytes or a text as a file, as a link with `download` does.
 * @param name of the file, safe on every system
 */
export function saveFile(document: Document, window: Window, name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // In no tree: no handler of the page hears of the click, and none can prevent it.
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
