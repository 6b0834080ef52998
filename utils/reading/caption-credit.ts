/** Who made a picture, set apart from what it shows. */

/** Letters: a credit is no longer. */
const LONGEST = 80;
/** What a credit begins with, or says somewhere: the word for a picture, a sign, an agency. */
const WORDS =
  /(?:^|[\s/])(?:©|\(c\)|foto|fotografi|photo|photograph|image|bild|imagen|imagem|immagine|credit|crédit|crédito|quelle|source|sumber|dok|صورة|تصوير|صوره|צילום|фото|写真|사진|图片|图|getty images|reuters|afp|antara)(?:$|[\s:./©])/iu;
/** `ANTARA/Rini Utami`: an agency and a name. */
const AGENCY = /^[^\d/]{2,40}\/[^\d/]{2,40}$/u;

const isCredit = (text: string): boolean =>
  text.length > 1 && text.length <= LONGEST && (WORDS.test(text) || AGENCY.test(text));

/** Where the last piece of a caption begins, and the piece: in brackets, or behind the last full stop. */
function lastPiece(caption: string): { at: number; piece: string } | null {
  const bare = caption.endsWith('.') ? caption.slice(0, -1).trimEnd() : caption;
  const closing = bare.at(-1);
  if (closing === ')' || closing === ']') {
    const at = bare.lastIndexOf(closing === ')' ? '(' : '[');
    return at < 0 ? null : { at, piece: bare.slice(at + 1, -1).trim() };
  }
  const at = Math.max(...['. ', '! ', '? ', '… ', '” ', '» '].map((end) => bare.lastIndexOf(end)));
  return at < 0 ? null : { at: at + 1, piece: bare.slice(at + 1).trim() };
}

/**
 * Parts a caption.
 * @returns `credit` is null where none is told apart
 */
export function partCaption(caption: string): { text: string; credit: string | null } {
  const whole = caption.trim();
  if (whole.length <= LONGEST && /^(?:©|foto|photo|image|bild|credit|crédit|sumber)\s?[:©]/iu.test(whole)) {
    return { text: '', credit: whole };
  }
  const last = lastPiece(whole);
  return last && isCredit(last.piece)
    ? { text: whole.slice(0, last.at).trim(), credit: last.piece }
    : { text: whole, credit: null };
}
