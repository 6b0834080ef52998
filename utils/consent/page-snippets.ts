/** What autoconsent's rules ask of the page's own world: the names of its snippets, and where they make sense. */
import type { evalSnippets } from '@duckduckgo/autoconsent';

export type Snippet = keyof typeof evalSnippets;

/**
 * All snippets that detecting and opting out use. The others of the package test what was done or opt in, and cannot be
 * called at all. tests/unit/consent holds the list to the package's rules.
 */
export const PAGE_SNIPPETS = [
  'EVAL_AYLO_COOKIE_MANAGER_READY',
  'EVAL_BIGCOMMERCE_CONSENT_MANAGER_DETECT',
  'EVAL_CONSENTMANAGER_1',
  'EVAL_CONSENTMANAGER_2',
  'EVAL_CONSENTMANAGER_3',
  'EVAL_CONSENTMANAGER_NCMP_REJECT',
  'EVAL_COOKIEALERT_0',
  'EVAL_COOKIEBOT_1',
  'EVAL_COOKIEBOT_2',
  'EVAL_COOKIEBOT_3',
  'EVAL_COOKIEBOT_4',
  'EVAL_COOKIEFIRST_1',
  'EVAL_COOKIEINFORMATION_0',
  'EVAL_COOKIE_LAW_INFO_0',
  'EVAL_COOKIE_LAW_INFO_DETECT',
  'EVAL_DIDOMI_OPT_OUT',
  'EVAL_ETSY_0',
  'EVAL_ETSY_1',
  'EVAL_FIDES_DETECT_POPUP',
  'EVAL_GDPR_LEGAL_COOKIE_DETECT_CMP',
  'EVAL_KLARO_OPEN_POPUP',
  'EVAL_KLARO_TRY_API_OPT_OUT',
  'EVAL_MICROSOFT_0',
  'EVAL_MOOVE_0',
  'EVAL_OSANO_DETECT',
  'EVAL_TAKEALOT_0',
  'EVAL_TEALIUM_0',
  'EVAL_TEALIUM_1',
  'EVAL_TEALIUM_DONOTSELL',
  'EVAL_THEFREEDICTIONARY_0',
  'EVAL_USERCENTRICS_API_0',
  'EVAL_USERCENTRICS_API_1',
  'EVAL_USERCENTRICS_API_2',
  'EVAL_WAITROSE_0',
] as const satisfies readonly Snippet[];

export type PageSnippet = (typeof PAGE_SNIPPETS)[number];

export const isPageSnippet = (name: string | undefined): name is PageSnippet =>
  (PAGE_SNIPPETS as readonly (string | undefined)[]).includes(name);

/** Snippets that every page is asked, and what stands in the document where the answer can be yes. */
export const SNIPPET_SIGNS: Partial<Record<PageSnippet, string>> = {
  EVAL_BIGCOMMERCE_CONSENT_MANAGER_DETECT: 'script[src*="bigcommerce" i]',
  EVAL_CONSENTMANAGER_1: '#cmpbox, #cmpwrapper, script[src*="consentmanager" i]',
  EVAL_COOKIEBOT_1: '#CybotCookiebotDialog, #Cookiebot, script[src*="cookiebot" i]',
  EVAL_COOKIE_LAW_INFO_DETECT: '#cookie-law-info-bar, script[src*="cookie-law-info" i]',
  EVAL_GDPR_LEGAL_COOKIE_DETECT_CMP: 'script[src*="gdpr" i]',
  EVAL_TEALIUM_0: '[id*="tealium" i], script[src*="tealium" i], script[src*="tiqcdn" i], script[src*="utag" i]',
};
