/** What can be chosen of the reading view's text and colours: data that the stored settings and the views share. */

/** `system` is paper or dark, `contrast` black on white or white on black, as the system is light or dark. */
export const THEMES = ['system', 'paper', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** `legible` is Atkinson Hyperlegible and `dyslexic` OpenDyslexic, which come with the extension; the others are the system's. */
export const FONTS = ['serif', 'sans', 'system', 'legible', 'dyslexic'] as const;
export type Font = (typeof FONTS)[number];

export const ALIGNS = ['start', 'justify'] as const;
export type Align = (typeof ALIGNS)[number];

/** What goes by number, from least to most. */
export interface Range {
  min: number;
  max: number;
  step: number;
  usual: number;
}

/**
 * Ranges of the text's measures.
 * - `fontSize`: CSS px.
 * - `lineWidth`: CSS ch of the text font; WCAG 1.4.8 asks for 80 characters at most.
 * - `lineHeight`: a factor; WCAG 1.4.8 asks for 1.5 to be had.
 * - `letterSpacing`, `wordSpacing`: em; WCAG 1.4.12 asks for 0.12 and 0.16 to be borne.
 */
export const RANGES = {
  fontSize: { min: 14, max: 40, step: 1, usual: 20 },
  lineWidth: { min: 40, max: 80, step: 2, usual: 66 },
  lineHeight: { min: 1.2, max: 2.2, step: 0.1, usual: 1.6 },
  letterSpacing: { min: 0, max: 0.16, step: 0.01, usual: 0 },
  wordSpacing: { min: 0, max: 0.4, step: 0.02, usual: 0 },
} as const satisfies Record<string, Range>;

export type Measure = keyof typeof RANGES;

/** How the text looks. */
export interface TextSettings extends Record<Measure, number> {
  theme: Theme;
  font: Font;
  align: Align;
}

/** How the text looks until somebody chooses otherwise. */
export const USUAL_TEXT: Readonly<TextSettings> = {
  theme: 'system',
  font: 'serif',
  align: 'start',
  fontSize: RANGES.fontSize.usual,
  lineWidth: RANGES.lineWidth.usual,
  lineHeight: RANGES.lineHeight.usual,
  letterSpacing: RANGES.letterSpacing.usual,
  wordSpacing: RANGES.wordSpacing.usual,
};

/** The part of some settings that is about the text. */
export function textOf({ theme, font, align, ...rest }: TextSettings): TextSettings {
  const { fontSize, lineWidth, lineHeight, letterSpacing, wordSpacing } = rest;
  return { theme, font, align, fontSize, lineWidth, lineHeight, letterSpacing, wordSpacing };
}

/** Whether the text looks as it does when nothing was chosen. */
export function isUsual(text: TextSettings): boolean {
  const now = textOf(text);
  return (Object.keys(now) as (keyof TextSettings)[]).every((name) => now[name] === USUAL_TEXT[name]);
}
