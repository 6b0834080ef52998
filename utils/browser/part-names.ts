/** The parts of the reading view that are loaded when they are used (parts.ts); each is `entrypoints/part-<name>.ts`. */
export const PART_NAMES = [
  'changes',
  'embeds',
  'export',
  'font-dyslexic',
  'font-legible',
  'joining',
  'lightbox',
  'other-ways',
  'purifier',
  'quote',
  'receipt',
  'speech',
  'tools',
] as const;

export type PartName = (typeof PART_NAMES)[number];
