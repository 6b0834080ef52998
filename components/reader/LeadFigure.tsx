import { useState } from 'preact/hooks';
import type { LeadImage } from '../../utils/article/article';
import { partCaption } from '../../utils/reading/caption-credit';

/** The lead image with its caption and credit. A picture that does not load leaves no hole. */
export function LeadFigure({ image }: { image: LeadImage }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  const { text, credit } = partCaption(image.caption ?? '');
  return (
    <figure class="lead" data-lead-image>
      <img src={image.url} alt={image.alt} onError={() => setBroken(true)} />
      {image.caption && (
        <figcaption>
          {text}
          {text && credit && ' '}
          {credit && (
            <small class="credit" data-credit>
              {credit}
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
