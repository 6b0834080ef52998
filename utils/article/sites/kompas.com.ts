import type { SiteRule } from '../site-rules';

/** A list of articles of the sister paper stands between the paragraphs; nothing but its name tells it from a list. */
export const rule = {
  hosts: ['kompas.com'],
  drop: ['[class*="kompasidRec"]'],
} satisfies SiteRule;
