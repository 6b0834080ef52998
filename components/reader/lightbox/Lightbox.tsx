import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Picture } from '../../../utils/browser/part-contracts';
import { useLocale, useTexts } from '../../ui/texts';
import { actionOf, STEP } from './keys';
import { LightboxButton } from './LightboxButton';
import { useZoom } from './use-zoom';
import { MOST } from './zoom';

interface LightboxProps {
  pictures: readonly Picture[];
  start: number;
  dir: string;
  onShown(index: number): void;
  onClose(): void;
}

interface TurnsProps {
  index: number;
  last: number;
  onTurn(by: number): void;
}

function Turns({ index, last, onTurn }: TurnsProps) {
  const t = useTexts();
  const turn = (by: number) => () => onTurn(by);
  const chevron = { icon: 'chevron' } as const;
  return (
    <>
      <LightboxButton
        hook="previous"
        name={t('picturePrevious')}
        {...chevron}
        disabled={index === 0}
        onClick={turn(-1)}
      />
      <LightboxButton hook="next" name={t('pictureNext')} {...chevron} disabled={index === last} onClick={turn(1)} />
    </>
  );
}

/** The article's pictures, one at a time and as large as the window, to be enlarged and moved. */
export function Lightbox({ pictures, start, dir, onShown, onClose }: LightboxProps) {
  const t = useTexts();
  const { format } = new Intl.NumberFormat(useLocale());
  const [index, setIndex] = useState(start);
  const place = useRef<HTMLDivElement>(null);
  const { stage, image, zoom, by, pan, reset, handlers } = useZoom(index);
  useLayoutEffect(() => place.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => onShown(index), [index]);
  const picture = pictures[index];
  const last = pictures.length - 1;
  const turn = (step: number) => setIndex((now) => Math.min(last, Math.max(0, now + step)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event.key, zoom, dir);
    if (!action) return;
    event.preventDefault();
    if (action.does === 'turn') turn(action.by);
    else if (action.does === 'zoom') by(action.by);
    else if (action.does === 'pan') pan(action.x, action.y);
    else reset();
  };
  const { scale, x, y } = zoom;
  const zooms = { out: scale <= 1, in: scale >= MOST };
  return (
    <div
      class="lightbox"
      data-lightbox
      data-theme="black"
      role="dialog"
      aria-modal="true"
      aria-label={t('pictureViewer')}
      tabIndex={-1}
      ref={place}
      onKeyDown={onKeyDown}
    >
      <div class="lightbox-bar">
        <LightboxButton hook="close" name={t('pictureClose')} icon="cross" onClick={onClose} />
        <span class="lightbox-count" role="status" data-lightbox-count>
          {last > 0 && t('pictureOf', format(index + 1), format(pictures.length))}
        </span>
        <LightboxButton
          hook="out"
          name={t('pictureZoomOut')}
          icon="minus"
          disabled={zooms.out}
          onClick={() => by(1 / STEP)}
        />
        <LightboxButton hook="in" name={t('pictureZoomIn')} icon="plus" disabled={zooms.in} onClick={() => by(STEP)} />
      </div>
      <div class="lightbox-stage" data-zoomed={scale > 1 ? '' : undefined} ref={stage} {...handlers}>
        <img
          src={picture?.url}
          alt={picture?.alt ?? ''}
          draggable={false}
          ref={image}
          style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
          data-scale={scale}
        />
      </div>
      {last > 0 && <Turns index={index} last={last} onTurn={turn} />}
      {picture?.caption && <p class="lightbox-caption">{picture.caption}</p>}
    </div>
  );
}
