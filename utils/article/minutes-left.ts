/**
 * What is left to read, in whole minutes: of the article's own reading time, which measure.ts counts by its language.
 * @param readingMinutes of the whole article
 * @param progress 0 to 1
 * @returns 0 at the end
 */
export function minutesLeft(readingMinutes: number, progress: number): number {
  return progress >= 0.995 ? 0 : Math.max(1, Math.round(readingMinutes * (1 - progress)));
}
