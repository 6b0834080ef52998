import type { Settings } from '../../utils/browser/settings-schema';
import { useTexts } from '../ui/texts';

/** The start of an article, as the reading view would set it. */
export function Preview({ settings }: { settings: Settings }) {
  const texts = useTexts();
  const { theme, font, fontSize, lineWidth, lineHeight } = settings;
  return (
    <figure class="preview" data-palette={theme} data-preview aria-label={texts('optionsPreview')}>
      <div
        class={`preview-sheet font-${font}`}
        style={{
          fontSize: `${fontSize}px`,
          lineHeight: String(lineHeight),
          // The card is narrower than a long line of large text: the share of it shows the difference all the same.
          maxInlineSize: `min(${lineWidth}ch, ${(lineWidth / 80) * 100}%)`,
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
