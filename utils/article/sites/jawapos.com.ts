import type { SiteRule } from '../site-rules';

/** The body ends with a line that holds nothing but the word for "page": the page numbers are drawn by a script. */
export const rule = {
  hosts: ['jawapos.com'],
  drop: ['p.page'],
} satisfies SiteRule;
