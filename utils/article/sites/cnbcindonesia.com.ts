import type { SiteRule } from '../site-rules';

/** Advertisements and videos leave lines of their own between the paragraphs: "scroll to resume", "[Gambas:Video]". */
export const rule = {
  hosts: ['cnbcindonesia.com'],
  drop: ['.paradetail', '.autovideocnbc'],
} satisfies SiteRule;
