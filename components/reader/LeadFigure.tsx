import { useState } from 'preact/hooks';
import type { LeadImage } from '../../utils/article/article';

/** The lead image with its caption. A picture that does not load leaves no hole. */
export function LeadFigure({ image }: { image: LeadImage }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return (
    <figure class="lead" data-lead-image>
      <img src={image.url} alt={image.alt} onError={() => setBroken(true)} />
      {image.caption && <figcaption>{image.caption}</figcaption>}
    </figure>
  );
}
