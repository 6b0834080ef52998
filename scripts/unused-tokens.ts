/** A declaration of a custom property, with the semicolon behind it. */
const TOKEN = /(?<!-)(--[\w-]+):[^;{}]*(?:;|(?=\}))/g;

/**
 * Leaves out of a minified style sheet the custom properties that nothing in it asks for, those that only such ones ask
 * for included. For a sheet that holds no strings with braces or semicolons in them.
 */
export function withoutUnusedTokens(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const left = css.replace(TOKEN, (declaration, name: string) => (used.has(name) ? declaration : ''));
  return left === css ? css : withoutUnusedTokens(left);
}
