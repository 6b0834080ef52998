import { foldSpace } from './text';

/** Content of the first meta element with one of the names, in the order of the names. */
export function metaContent(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const quoted = JSON.stringify(name);
    const meta = document.querySelector(
      `meta[property=${quoted} i], meta[name=${quoted} i], meta[itemprop=${quoted} i]`,
    );
    const content = foldSpace(meta?.getAttribute('content') ?? '');
    if (content) return content;
  }
  return null;
}
