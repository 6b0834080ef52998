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
        style={{ fontSize: `${fontSize}px`, lineHeight: String(lineHeight), maxInlineSize: `${lineWidth}ch` }}
      >
        <p class="preview-title">{texts('optionsPreviewTitle')}</p>
        <p>
          {texts('optionsPreviewText')} <span class="preview-link">{texts('optionsPreviewLink')}</span>
        </p>
      </div>
    </figure>
  );
}
