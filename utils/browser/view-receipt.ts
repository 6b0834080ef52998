/** The receipt of one opened view: loads the part that draws it, and knows what the reader has put back. */
import type { Article } from '../article/article';
import type { PageSource } from '../article/put-back/pieces';
import { usePart } from './parts';
import type { Receipt, ReceiptSubject } from './receipt-part';
import type { OpenedView } from './view-tools';

export interface ViewReceipt {
  /** Draws what was left out into a place of the view; null where it cannot be loaded. */
  draw(place: HTMLElement): Promise<(() => void) | null>;
  /** A later page has come: what was left out of it can be put back, too. */
  addPage(page: PageSource): void;
  /** The article with all that was put back. */
  apply(article: Article): Article;
  /** Puts it back once more: the article was drawn anew. */
  restore(): void;
}

/** @param view the page under the view, and the sanitiser that works with its parser */
export function viewReceipt(
  { document, window, toHtml, toNodes }: Pick<OpenedView, 'document' | 'window' | 'toHtml' | 'toNodes'>,
  subject: Pick<ReceiptSubject, 'article' | 'body' | 'onChange'>,
): ViewReceipt {
  const pages: PageSource[] = [{ document, url: new URL(window.location.href) }];
  let receipt: Receipt | null = null;
  const open = async (): Promise<Receipt | null> => {
    const part = receipt ? null : await usePart('receipt');
    receipt ??=
      part?.open({
        ...subject,
        pages: () => pages,
        toHtml,
        toNodes,
      }) ?? null;
    return receipt;
  };
  return {
    draw: async (place) => (await open())?.draw(place) ?? null,
    addPage: (later) => pages.push(later),
    apply: (article) => receipt?.apply(article) ?? article,
    restore: () => receipt?.restore(),
  };
}
