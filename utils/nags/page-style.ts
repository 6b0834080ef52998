/** Style sheets of ours in the page. A `<style>` filled before it is appended holds under `style-src 'none'`, too. */

/** Adds a style sheet, at document_start if need be. */
export function appendStyle(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  (document.head ?? document.documentElement).append(style);
  return style;
}

/** The same. Returns the way to take it out. */
export function addStyle(document: Document, css: string): () => void {
  const style = appendStyle(document, css);
  return () => style.remove();
}
