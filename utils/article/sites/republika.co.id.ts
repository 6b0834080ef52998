import type { SiteRule } from '../site-rules';

/** "Baca Juga" is a list between the paragraphs; the generic path drops its heading and keeps its items. */
export const rule = {
  hosts: ['republika.co.id'],
  drop: ['.picked-article'],
} satisfies SiteRule;
