import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../../utils/browser/part-contracts';
import type { ReaderModel } from '../../../utils/browser/reader-model';
import { useLocale, useTexts } from '../../ui/texts';
import { viewRootOf } from '../view-root';

/** Pictures that can be enlarged: a picture that is a link leads where it leads. */
const PICTURES = ':is([data-body], [data-lead-image]) img:not(a img)';

function pictureOf(image: HTMLImageElement): Picture {
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim();
  return { url: image.currentSrc || image.src, alt: image.alt, caption: caption || null };
}

/**
 * Makes the article's pictures open in the lightbox, by pointer and by key.
 * @param text the article
 */
export function usePictures(text: RefObject<HTMLElement | null>, { usePart, pages, onEscape }: ReaderModel): void {
  const t = useTexts();
  const locale = useLocale();
  const close = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    for (const image of text.current?.querySelectorAll<HTMLImageElement>(PICTURES) ?? []) {
      image.tabIndex = 0;
      image.setAttribute('role', 'button');
      image.setAttribute('aria-label', image.alt ? t('pictureEnlarge', image.alt) : t('pictureEnlargeUnnamed'));
    }
  }, [pages]);
  useLayoutEffect(() => {
    const place = text.current;
    const open = async (event: Event) => {
      const image = (event.target as Element).closest<HTMLImageElement>(`img[role="button"]`);
      if (!image || !place || close.current) return;
      event.preventDefault();
      const images = [...place.querySelectorAll<HTMLImageElement>(PICTURES)].filter(
        (one) => !one.complete || one.naturalWidth > 0,
      );
      const part = await usePart('lightbox');
      const root = viewRootOf(place);
      if (!part || !place.isConnected || !root || close.current) return;
      const stop = onEscape(() => {
        close.current?.();
        return true;
      });
      close.current = part.open({
        pictures: images.map(pictureOf),
        start: Math.max(0, images.indexOf(image)),
        root,
        translate: t,
        locale,
        dir: root.querySelector('main')?.dir ?? 'ltr',
        onClosed(last) {
          close.current = null;
          stop();
          (images[last] ?? image).focus({ preventScroll: images[last] === image });
        },
      });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') void open(event);
    };
    place?.addEventListener('click', open);
    place?.addEventListener('keydown', onKey);
    return () => {
      close.current?.();
      place?.removeEventListener('click', open);
      place?.removeEventListener('keydown', onKey);
    };
  }, []);
}
