import type { LeadImage } from '../../../utils/article/article';
import { partCaption } from '../../../utils/reading/caption-credit';
import type { Make } from './make';

/** CSS px: a picture of this width bears to be drawn as wide as the text. */
const WIDE = 600;

const isWide = ({ naturalWidth, naturalHeight }: HTMLImageElement): boolean =>
  naturalWidth >= WIDE && naturalWidth > naturalHeight;

/** The lead image with its caption and credit. A picture that does not load leaves no hole. */
export function drawLeadFigure(image: LeadImage, make: Make): HTMLElement {
  const { text, credit } = partCaption(image.caption ?? '');
  const picture = make('img', { alt: image.alt }) as HTMLImageElement;
  const small = credit ? make('small', { class: text ? 'credit after' : 'credit', 'data-credit': true }, credit) : null;
  const caption = image.caption ? make('figcaption', {}, text, text && credit ? ' ' : null, small) : null;
  const figure = make('figure', { class: 'lead', 'data-lead-image': true }, picture, caption);
  picture.addEventListener('load', () => picture.toggleAttribute('data-wide', isWide(picture)));
  picture.addEventListener('error', () => figure.remove());
  picture.src = image.url;
  return figure;
}
