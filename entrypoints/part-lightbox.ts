import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLightbox } from '@/components/reader/lightbox/draw';
import css from '@/components/reader/lightbox/lightbox.css?inline';
import { providePart } from '@/utils/browser/provide-part';

export default defineUnlistedScript(() => providePart('lightbox', { open: (request) => openLightbox(request, css) }));
