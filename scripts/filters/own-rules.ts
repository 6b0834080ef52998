/** The network rules of our own: Google's log-in prompt, which Chromium draws itself and no style sheet can hide. */
import type { DnrRule } from './compile-network';

/** How log-in pages are called in addresses, where the same script draws the button that the reader came for. */
const LOG_IN_PAGES = [
  '/account',
  '/auth',
  '/connect',
  '/daftar',
  '/join',
  '/log-in',
  '/login',
  '/log_in',
  '/masuk',
  '/register',
  '/registrasi',
  '/session',
  '/sign-in',
  '/sign-up',
  '/sign_in',
  '/signin',
  '/signup',
  '/sso',
  '/user',
  '||accounts.',
  '||auth.',
  '||id.',
  '||login.',
  '||my.',
  '||sso.',
] as const;

/** Below every rule of the lists: a log-in page is let off these, not off its advertisements. */
const PROMPT = 1;
const LOG_IN = 2;

/**
 * Google One Tap: its script, of other sites than Google, wherever the page is no log-in page by its address; and what
 * its prompt without the browser's help is drawn from, there too. The button is drawn from other addresses.
 */
export function promptRules(): DnrRule[] {
  const prompt = (urlFilter: string, resourceTypes: string[], priority: number) => ({
    priority,
    action: { type: 'block' },
    condition: { urlFilter, domainType: 'thirdParty', resourceTypes },
  });
  const logIn = LOG_IN_PAGES.map((urlFilter) => ({
    priority: LOG_IN,
    action: { type: 'allowAllRequests' },
    condition: { urlFilter, resourceTypes: ['main_frame'] },
  }));
  const rules = [
    prompt('||accounts.google.com/gsi/client', ['script'], PROMPT),
    prompt('||accounts.google.com/gsi/status', ['xmlhttprequest'], LOG_IN + 1),
    prompt('||accounts.google.com/gsi/iframe/select', ['sub_frame'], LOG_IN + 1),
    ...logIn,
  ];
  return rules.map((rule, at) => ({ id: at + 1, ...rule }));
}
