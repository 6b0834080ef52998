/** Which CSS declarations of a list are put on pages: such as give scrolling back, move and hide. */

const PROPERTIES = new Set(
  [
    'display visibility opacity filter backdrop-filter transform transition animation pointer-events touch-action',
    'position top right bottom left float clear z-index',
    'overflow overflow-x overflow-y overscroll-behavior scrollbar-width',
    'width min-width max-width height min-height max-height grid-template-rows grid-template-columns',
    'margin margin-top margin-right margin-bottom margin-left',
    'padding padding-top padding-right padding-bottom padding-left',
    'border border-top border-bottom background background-color background-image',
  ].flatMap((line) => line.split(' ')),
);

/** Of old browsers; the plain name beside it says the same to ours. */
const PREFIXED = /^-(?:webkit|moz|ms|o|khtml)-/;

/** Numbers, keywords, colours and sums: nothing that fetches, and no way out of the declaration. */
const VALUE = /^(?:(?:calc|rgba?|translate[xyz]?|scale|blur)\(|[\w.%#,+\-*/) ])+$/i;

/**
 * Puts the declarations of a rule into their shortest form.
 * @returns null where one of them could do more than a quiet page needs, and for none at all
 */
export function harmlessDeclarations(text: string): string | null {
  const kept: string[] = [];
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0 && declaration.trim() === '') continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const [value = '', important] = declaration
      .slice(colon + 1)
      .split('!', 2)
      .map((part) => part.trim());
    if (PREFIXED.test(property)) continue;
    if (!PROPERTIES.has(property) || !VALUE.test(value) || !/^(?:important)?$/i.test(important ?? '')) return null;
    kept.push(`${property}:${value.replace(/\s+/g, ' ')}${important === undefined ? '' : '!important'}`);
  }
  return kept.length > 0 ? kept.join(';') : null;
}
