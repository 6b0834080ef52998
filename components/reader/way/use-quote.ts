import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReaderModel } from '../../../utils/browser/reader-model';
import { bodyIn, viewRootOf } from '../view-root';

/** What is selected in the article, and where the offer to link to it stands, px in the view. */
export interface SelectedQuote {
  range: StaticRange;
  body: Element;
  top: number;
  left: number;
}

/** A selection is one when it rests: it grows by many events. */
const REST_MS = 200;

interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** The selected stretch in a shadow root, which the document's own selection does not show in every browser. */
function selectedIn(root: ShadowRoot, body: Element | null): StaticRange | null {
  const selection = root.ownerDocument.getSelection() as (Selection & ComposedSelection) | null;
  const [composed] = selection?.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (composed) return composed;
  // Chromium before 137.
  const tree = body?.getRootNode() ?? root;
  const own = (tree as unknown as { getSelection?(): Selection | null }).getSelection?.();
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : null;
}

function quoteIn(scroller: HTMLElement): SelectedQuote | null {
  const root = viewRootOf(scroller);
  const body = bodyIn(scroller);
  const range = root && selectedIn(root, body);
  if (!range || !body?.contains(range.startContainer) || !body.contains(range.endContainer)) return null;
  const shown = scroller.ownerDocument.createRange();
  shown.setStart(range.startContainer, range.startOffset);
  shown.setEnd(range.endContainer, range.endOffset);
  if (!shown.toString().trim()) return null;
  const box = shown.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const half = Math.min(130, view.width / 2);
  return {
    range,
    body,
    top: Math.min(view.bottom - 60, Math.max(view.top + 8, box.bottom + 10)),
    left: Math.min(view.right - half, Math.max(view.left + half, box.left + box.width / 2)),
  };
}

/** The quote that is selected in the article; null while there is none. */
export function useQuote(scroller: RefObject<HTMLElement | null>, { usePart }: ReaderModel): SelectedQuote | null {
  const [quote, setQuote] = useState<SelectedQuote | null>(null);
  useEffect(() => {
    const document = scroller.current?.ownerDocument;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const found = scroller.current && quoteIn(scroller.current);
      // Loaded before the click: browsers let only the click itself copy.
      if (found) void usePart('quote');
      setQuote(found);
    };
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    document?.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document?.removeEventListener('selectionchange', onChange);
    };
  }, []);
  return quote;
}
