/** What of a page may be hidden. */
export interface DeclutterRules {
  ads: boolean;
  nags: boolean;
  /** Consent walls and bars. */
  consent: boolean;
  /** Local name of our own overlay in the page. */
  ownHost: string;
}
