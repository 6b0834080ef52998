import type { SiteRule } from '../site-rules';

/** The video player stands over the first paragraph and leaves its label there. */
export const rule = {
  hosts: ['suara.com'],
  drop: ['#player-video'],
} satisfies SiteRule;
