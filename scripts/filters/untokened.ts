/** Which generic selectors without a token are worth their time: every page pays for each of them. */

/** Ad-Shield's boxes: made up anew by its makers every few days, and mostly inside frames. */
const SHORT_LIVED = /"img_"|html-load\.com|content-loader\.com/;

export function isWorthItsTime(selector: string): boolean {
  return !SHORT_LIVED.test(selector);
}
