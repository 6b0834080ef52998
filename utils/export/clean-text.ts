/** Text that may stand in any file: what XML 1.0 forbids is taken out. */

/** Not a Char of XML 1.0 (section 2.2): control characters, and two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Half of a pair, which no encoding can write. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what XML forbids; half a pair becomes the replacement character. */
export const cleanText = (text: string): string => text.replace(ILLEGAL, '').replace(LONE, '\ufffd');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for the content or an attribute of XML. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** A text as one line. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
