import type { SiteRule } from '../site-rules';

/** The body is bare text between line breaks, so that the lines of the video boxes look like its paragraphs. */
export const rule = {
  hosts: ['sindonews.com'],
  drop: ['[class^="v-"]'],
} satisfies SiteRule;
