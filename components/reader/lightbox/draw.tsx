import { render } from 'preact';
import type { LightboxRequest } from '../../../utils/browser/part-contracts';
import { PageRoot } from '../../ui/PageRoot';
import { Lightbox } from './Lightbox';

/**
 * Shows pictures over the reading view, which takes no keys and no pointers meanwhile: the focus cannot leave.
 * @param css the lightbox's own style sheet
 * @returns the way to close it
 */
export function openLightbox(request: LightboxRequest, css: string): () => void {
  const { root, pictures, start, translate, locale, dir, onClosed } = request;
  const behind = root.querySelector('main');
  const place = root.ownerDocument.createElement('div');
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  place.lang = locale;
  place.dir = dir;
  let shown = start;
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    render(null, place);
    place.remove();
    style.remove();
    behind?.removeAttribute('inert');
    onClosed(shown);
  };
  root.append(style, place);
  behind?.setAttribute('inert', '');
  const onShown = (index: number) => {
    shown = index;
  };
  render(
    <PageRoot translate={translate} locale={locale}>
      <Lightbox pictures={pictures} start={start} dir={dir} onShown={onShown} onClose={close} />
    </PageRoot>,
    place,
  );
  return close;
}
