/** What banners and nags say, language by language: data in phrases/<lang>.ts. Lower case; found anywhere in a box. */
export interface NagPhrases {
  /** Controls that close an advertisement. */
  closeAd: readonly string[];
  /** Controls that put a box away. */
  dismiss: readonly string[];
  /** Log in or register to get more out of a page that is there already. */
  login: readonly string[];
  newsletter: readonly string[];
  app: readonly string[];
  push: readonly string[];
  adblock: readonly string[];
  consent: readonly string[];
  /** The text is locked: a box that says so is never touched. */
  paywall: readonly string[];
  /** What stands over an advertisement: the whole text of its label. */
  adLabel: readonly string[];
  survey: readonly string[];
  donate: readonly string[];
  /** Between the paragraphs: scroll past an advertisement. */
  scroll: readonly string[];
  /** Controls that unfold a text which is there. */
  unfold: readonly string[];
  /** A box that asks for the reader's age is never touched. */
  age: readonly string[];
}

export type Intent = 'login' | 'newsletter' | 'app' | 'push' | 'adblock' | 'consent' | 'survey' | 'donate';
export const INTENTS: readonly Intent[] = [
  'login',
  'newsletter',
  'app',
  'push',
  'adblock',
  'consent',
  'survey',
  'donate',
];

const sets = Object.values(import.meta.glob<NagPhrases>('./phrases/*.ts', { eager: true, import: 'phrases' }));

/** All phrases of one purpose in every language: a box on a page speaks whatever language its vendor speaks. */
export function phrasesFor(purpose: keyof NagPhrases): string[] {
  return sets.flatMap((set) => set[purpose]);
}
