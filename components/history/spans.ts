/** Stretches of time that one looks back over. */
export const SPANS = ['any', 'day', 'week', 'month', 'year'] as const;
export type Span = (typeof SPANS)[number];

const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const satisfies Record<Exclude<Span, 'any'>, number>;

/** The first moment of a stretch that ends today: the beginning of a local day, in milliseconds since the epoch; null for all time. */
export function sinceOf(span: Span, now: number): number | null {
  if (span === 'any') return null;
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - DAYS[span] + 1).getTime();
}
