/** What an article may hold, for whoever sanitises it: the browser itself or DOMPurify. */

/** What an article needs and nothing else: no style, script, form, frame, SVG or MathML. */
export const ELEMENTS: readonly string[] =
  'a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );

/** No class, and no id but those of local-links.ts (`mayCarry`). */
export const ATTRIBUTES: readonly string[] =
  'href src alt title lang role dir width height colspan rowspan scope datetime start reversed value loading cite id'.split(
    ' ',
  );

/** These hold no address. What else there is has to look like one. */
export const NO_ADDRESS: readonly string[] =
  'alt title lang role dir colspan rowspan scope datetime start reversed value loading id'.split(' ');

/** Elements that are not allowed give way to what is in them, so that no text is lost; of these the content goes as well. */
export const GONE_WHOLE: readonly string[] = (
  'annotation-xml audio embed frame frameset head iframe math noembed noframes noscript object plaintext script ' +
  'selectedcontent style svg template title video xmp'
).split(' ');

export const ADDRESS = /^(?:https?:|#)/i;

/** The dek and the mark between two pages are the only elements that carry a role (DPUB-ARIA), and cards of embeds. */
const ROLES = /^doc-(?:subtitle|pagebreak)$/;

/** What browsers pass over in an address, which may part a scheme in two. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them
const PASSED_OVER = /[\u0000-\u0020\u00a0\u1680\u180e\u2000-\u2029\u205f\u3000]/g;

/**
 * Whether an element may carry an attribute of ATTRIBUTES with that value.
 * @param element its local name
 */
export function mayCarry(element: string, attribute: string, value: string): boolean {
  if (attribute === 'role') return ROLES.test(value) || (value === 'group' && element === 'figure');
  if (attribute === 'id') return /^jernih-\d+$/.test(value);
  // Of pictures not even an empty address, which would be the page's own.
  if (attribute === 'src') return /^https?:/i.test(value);
  if (attribute === 'href' && (element !== 'a' || !value)) return false;
  return NO_ADDRESS.includes(attribute) || !value || ADDRESS.test(value.replace(PASSED_OVER, ''));
}
