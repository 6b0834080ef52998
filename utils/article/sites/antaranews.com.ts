import type { SiteRule } from '../site-rules';

/** The agency's terms of use stand inside the body as its last paragraph. */
export const rule = {
  hosts: ['antaranews.com'],
  drop: ['.post-content .text-muted'],
} satisfies SiteRule;
