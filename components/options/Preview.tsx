import type { Settings } from '../../utils/browser/settings-schema';
import { textAttributes } from '../text-settings/text-style';
import { useTexts } from '../ui/texts';

/** The start of an article, as the reading view would set it. */
export function Preview({ settings }: { settings: Settings }) {
  const texts = useTexts();
  const { style, ...attributes } = textAttributes(settings);
  return (
    <figure class="preview" {...attributes} data-preview aria-label={texts('optionsPreview')}>
      <div
        class="preview-sheet running-text"
        style={{
          ...style,
          // The card is narrower than a long line of large text: the share of it shows the difference all the same.
          maxInlineSize: `min(var(--line-width), ${(settings.lineWidth / 80) * 100}%)`,
        }}
      >
        <p class="preview-title">{texts('optionsPreviewTitle')}</p>
        <p>{texts('optionsPreviewText')}</p>
        <p>
          {texts('optionsPreviewMore')} <span class="preview-link">{texts('optionsPreviewLink')}</span>
        </p>
      </div>
    </figure>
  );
}
