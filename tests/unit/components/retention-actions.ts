import { vi } from 'vitest';
import type { RetentionActions } from '../../../utils/browser/options-actions';
import { KEEP_ALL, type Retention } from '../../../utils/history/retention';

/** A history of 40 articles, of which a rule with any limit removes so many. */
export function retentionActions(removed = 0, stored: Retention = KEEP_ALL) {
  let rule = stored;
  return {
    load: vi.fn<RetentionActions['load']>(async () => rule),
    preview: vi.fn<RetentionActions['preview']>(async (asked) => ({
      ok: true,
      value: {
        articles: 40,
        allBytes: 2_500_000,
        removed: asked.days || asked.articles || asked.megabytes ? removed : 0,
        bytes: 600_000,
        oldest: Date.UTC(2025, 0, 7, 12),
      },
    })),
    apply: vi.fn<RetentionActions['apply']>(async (asked) => {
      rule = asked;
      return { ok: true, value: removed };
    }),
  };
}
