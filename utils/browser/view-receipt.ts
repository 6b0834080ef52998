/** The receipt of one opened view: loads the part that draws it, and knows what the reader has put back. */
import type { Article } from '../article/article';
import type { PageSource } from '../article/put-back/pieces';
import { sanitiseToHtml, toFragment, type View } from '../article/sanitise';
import { usePart } from './parts';
import type { Receipt, ReceiptSubject } from './receipt-part';

export interface ViewReceipt {
  /** Draws what was left out into a place of the view; null where it cannot be loaded. */
  draw(place: HTMLElement): Promise<(() => void) | null>;
  /** A later page has come: what was left out of it can be put back, too. */
  addPage(page: PageSource): void;
  /** The article with all that was put back. */
  apply(article: Article): Article;
}

/**
 * @param page the open page
 * @param view its window: the sanitiser works with its parser
 */
export function viewReceipt(
  page: PageSource,
  view: View,
  subject: Pick<ReceiptSubject, 'article' | 'body' | 'onChange'>,
): ViewReceipt {
  const pages = [page];
  let receipt: Receipt | null = null;
  const open = async (): Promise<Receipt | null> => {
    const part = receipt ? null : await usePart('receipt');
    receipt ??=
      part?.open({
        ...subject,
        pages: () => pages,
        sanitise: (dirty) => toFragment(sanitiseToHtml(dirty, view), view),
        toHtml: (body) => sanitiseToHtml(body, view),
        toNodes: (html) => toFragment(html, view),
      }) ?? null;
    return receipt;
  };
  return {
    draw: async (place) => (await open())?.draw(place) ?? null,
    addPage: (later) => pages.push(later),
    apply: (article) => receipt?.apply(article) ?? article,
  };
}
