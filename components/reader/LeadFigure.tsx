import { useState } from 'preact/hooks';
import type { LeadImage } from '../../utils/article/article';
import { partCaption } from '../../utils/reading/caption-credit';

/** CSS px: a picture of this width bears to be drawn as wide as the text. */
const WIDE = 600;

const isWide = ({ naturalWidth, naturalHeight }: HTMLImageElement): boolean =>
  naturalWidth >= WIDE && naturalWidth > naturalHeight;

/** The lead image with its caption and credit. A picture that does not load leaves no hole. */
export function LeadFigure({ image }: { image: LeadImage }) {
  const [broken, setBroken] = useState(false);
  const [wide, setWide] = useState(false);
  if (broken) return null;
  const { text, credit } = partCaption(image.caption ?? '');
  return (
    <figure class="lead" data-lead-image>
      <img
        src={image.url}
        alt={image.alt}
        data-wide={wide || undefined}
        onLoad={({ currentTarget }) => setWide(isWide(currentTarget))}
        onError={() => setBroken(true)}
      />
      {image.caption && (
        <figcaption>
          {text}
          {text && credit && ' '}
          {credit && (
            <small class={text ? 'credit after' : 'credit'} data-credit>
              {credit}
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
