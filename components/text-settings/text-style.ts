import type { TextSettings } from '../../utils/reading/text-settings';

/** The settings of the text as the attributes and custom properties that text.css goes by. */
export function textAttributes({ theme, font, align, ...measures }: TextSettings) {
  const { fontSize, lineWidth, lineHeight, letterSpacing, wordSpacing } = measures;
  return {
    'data-theme': theme,
    'data-font': font,
    'data-align': align,
    style: {
      '--font-size': `${fontSize}px`,
      '--line-width': `${lineWidth}ch`,
      '--line-height': String(lineHeight),
      '--letter-spacing': `${letterSpacing}em`,
      '--word-spacing': `${wordSpacing}em`,
    },
  };
}
