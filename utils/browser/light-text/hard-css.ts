/**
 * Our style sheet for nodes that stand in the page's own tree: no rule of the page may reach them. In a cascade layer
 * that comes before all others, what is important outweighs whatever is important elsewhere (CSS Cascade 5, 6.4.4).
 */

/** What is in these is no style of an element. */
const NO_STYLE = /^@(?:keyframes|font-face|page|property)\b/i;
const IMPORTANT = /!\s*important$/i;

const hard = (declaration: string): string =>
  IMPORTANT.test(declaration) || declaration.startsWith('@') ? declaration : `${declaration}!important`;

/** Where a string, a comment or brackets that begin at `from` end; `from` where nothing begins there. */
function skip(css: string, from: number): number {
  const sign = css[from];
  if (sign === '/' && css[from + 1] === '*') return css.indexOf('*/', from + 2) + 1;
  if (sign === '"' || sign === "'") {
    let end = from + 1;
    while (end < css.length && css[end] !== sign) end += css[end] === '\\' ? 2 : 1;
    return end;
  }
  if (sign !== '(') return from;
  let end = from + 1;
  while (end < css.length && css[end] !== ')') end = skip(css, end) + 1;
  return end;
}

/** The place of the brace that closes the one at `from`. */
function closing(css: string, from: number): number {
  let depth = 0;
  for (let at = from; at < css.length; at = skip(css, at) + 1) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

/** The rules with every declaration important, and apart what holds no style of elements. */
function harden(css: string): { rules: string; others: string } {
  let [rules, others, from] = ['', '', 0];
  for (let at = 0; at < css.length; at = skip(css, at) + 1) {
    const sign = css[at];
    if (sign !== '{' && sign !== ';' && sign !== '}') continue;
    const part = css
      .slice(from, at)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .trim();
    if (sign === '{' && NO_STYLE.test(part)) {
      const end = closing(css, at);
      others += css.slice(from, end + 1);
      at = end;
    } else if (sign === '{') rules += `${part}{`;
    else rules += (part && hard(part)) + sign;
    from = at + 1;
  }
  return { rules, others };
}

/** Drawings are made of attributes that a reset would take. */
const RESET = ':where(:not(svg,svg *))';

/**
 * The style sheet, for what stands in one element of the page and for nothing else.
 * @param css of the view
 * @param host the element's name
 */
export function hardCss(css: string, host: string): string {
  const { rules, others } = harden(css);
  const reset = [RESET, `${RESET}::before`, `${RESET}::after`].map((one) => `${host} ${one}`).join(',');
  return `@layer jernih{${reset}{all:revert!important}${host}{${rules}}}${others}`;
}
