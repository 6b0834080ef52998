/** A style sheet of ours without its nesting, which jsdom does not know; browsers get it nested (tests/e2e). */
export function flatSheet(css: string): string {
  const open = css.indexOf('{\n');
  const unless = css.slice(0, open);
  const rules = css.slice(open + 2, css.lastIndexOf('\n}')).split('\n');
  return rules.map((rule) => rule.replace('&{', `${unless}{`)).join('\n');
}
