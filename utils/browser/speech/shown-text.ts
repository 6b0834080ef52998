/** What of the view is read aloud. */
import { mapText, type TextMap } from '../../article/text-map';

/**
 * What is no part of the story or makes no sense to the ear: site and dates, who made a picture, marks of footnotes and
 * pages, notes that are open, code, cards of embeds, what the view itself says under the last line.
 */
const SILENT = [
  '.old, .site, .facts-clip, .credit, .end',
  '[data-note-mark], .note, [role="doc-pagebreak"]',
  'pre, figure[role="group"], button',
].join(', ');

/** The text that is read, from the headline to the last line, and where each letter stands on the screen. */
export const shownText = (article: Element): TextMap => mapText(article, SILENT);
