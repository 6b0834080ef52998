import type { SiteRule } from '../site-rules';

/** "Ringkasan Berita" tells the article in three lines before it begins, in the form of a quotation. */
export const rule = {
  hosts: ['tribunnews.com'],
  drop: ['.summary-article'],
} satisfies SiteRule;
