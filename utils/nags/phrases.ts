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
}

export type Intent = 'login' | 'newsletter' | 'app' | 'push' | 'adblock' | 'consent';
export const INTENTS: readonly Intent[] = ['login', 'newsletter', 'app', 'push', 'adblock', 'consent'];

const sets = Object.values(import.meta.glob<NagPhrases>('./phrases/*.ts', { eager: true, import: 'phrases' }));

/** All phrases of one purpose in every language: a box on a page speaks whatever language its vendor speaks. */
export function phrasesFor(purpose: keyof NagPhrases): string[] {
  return sets.flatMap((set) => set[purpose]);
}
