import type { SiteRule } from '../site-rules';

/** All pages of an article are in the document, each in a box of its own; the later ones are hidden until asked for. */
export const rule = {
  hosts: ['liputan6.com'],
  body: '.article-content-body__item-content',
  drop: ['[class*="baca-juga"]', '.advertisement-placeholder', '.nativescrollingKLY'],
} satisfies SiteRule;
