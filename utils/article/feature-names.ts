/**
 * The features of a block by name. Their order is the order of the weights (model/*-weights.ts): append, never reorder.
 */
import { INSIDE, type InsideTag } from './box-attributes';
import { NAME_KINDS, type NameKind } from './box-names';
import type { LineKind } from './phrases';

export const KINDS = Object.keys(NAME_KINDS) as NameKind[];
/** `LABEL` came when the trees had been learnt without it. */
export const INSIDE_TAGS: InsideTag[] = INSIDE.filter((tag) => tag !== 'LABEL');
export const OWN_TAGS = [
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'LI',
  'TD',
  'BLOCKQUOTE',
  'FIGCAPTION',
  'DIV',
  'SPAN',
  'A',
  'BUTTON',
  'PRE',
];
export const LINE_KINDS: LineKind[] = [
  'related',
  'related-heading',
  'promotion',
  'ad',
  'tool',
  'login',
  'sign-off',
  'credit',
];
export const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

export const FEATURES: readonly string[] = [
  ...[
    'length',
    'words',
    'linkDensity',
    'stressDensity',
    'endsSentence',
    'sentences',
    'commas',
    'capitals',
    'digits',
    'endsColon',
    'quoted',
    'hasUrl',
    'question',
  ],
  ...OWN_TAGS.map((tag) => `tag:${tag}`),
  ...INSIDE_TAGS.map((tag) => `in:${tag}`),
  'hidden',
  'ariaHidden',
  ...KINDS.flatMap((kind) => [`own:${kind}`, `near:${kind}`, `any:${kind}`]),
  ...LINE_KINDS.map((kind) => `says:${kind}`),
  ...[
    'position',
    'mass',
    'depth',
    'afterTitle',
    'titleDistance',
    'isTitle',
    'isDek',
    'hasAuthor',
    'hasYear',
    'inStructured',
    'repeats',
  ],
  ...[
    'sameForm',
    'sameParent',
    'parentShare',
    'parentProse',
    'siblings',
    'grandShare',
    'grandProse',
    'toDominant',
    'beforeFirst',
    'afterLast',
    'insideSpan',
    'sectionShare',
  ],
  ...NEIGHBOURS.flatMap((offset) => [
    `length${offset}`,
    `link${offset}`,
    `form${offset}`,
    `prose${offset}`,
    `heading${offset}`,
  ]),
  'page:news',
];
