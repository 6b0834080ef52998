/** What of a page may be hidden. */
export interface DeclutterRules {
  ads: boolean;
  nags: boolean;
  /** Consent walls and bars. */
  consent: boolean;
  /** Asked of such a box: whether it is being answered, and so must not be hidden now. */
  isAnswered?(box: Element): boolean;
  /** What the lists hide on the page now: the page may be locked for one of them. Not asked often. */
  listed?(): Element[];
  /** Local name of our own overlay in the page. */
  ownHost: string;
}
