import { useEffect, useState } from 'preact/hooks';
import type { ReaderModel } from '../../../utils/browser/reader-model';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import type { SelectedQuote } from './use-quote';

/** A press on the button must not take the selection away. */
const keepSelection = (event: MouseEvent): void => event.preventDefault();

interface QuoteBubbleProps {
  quote: SelectedQuote;
  model: Pick<ReaderModel, 'article' | 'usePart' | 'copy'>;
}

/** Under a selection: the link to it, to be copied. */
export function QuoteBubble({ quote, model }: QuoteBubbleProps) {
  const t = useTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => setCopied(null), [quote]);
  const copy = async ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const { canonicalUrl, lang } = model.article;
    const part = await model.usePart('quote');
    const link = part?.link(quote.body, quote.range, canonicalUrl, lang) ?? null;
    setCopied(link !== null && (await model.copy(currentTarget, link)));
  };
  const words = copied === null ? 'readerQuoteCopy' : copied ? 'readerQuoteCopied' : 'readerQuoteFailed';
  return (
    <div
      class="quote"
      data-quote={copied === null ? '' : copied ? 'copied' : 'failed'}
      style={{ '--quote-top': `${quote.top}px`, '--quote-left': `${quote.left}px` }}
    >
      <button type="button" data-quote-copy onClick={copy} onMouseDown={keepSelection}>
        <Icon name={copied ? 'check' : 'link'} />
        <span role="status">{t(words)}</span>
      </button>
    </div>
  );
}
