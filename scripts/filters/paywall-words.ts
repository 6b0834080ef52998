/**
 * Rules that would take down a wall which a publisher has put in front of an article: none of them is compiled. The
 * words stand in the selector, or in the address that is to be blocked; the hosts of a rule do not count. Walls against
 * ad blockers and boxes that ask to log in over an article that is there are no paywalls, and stay.
 */
const PAYWALL_WORDS = [
  // What publishers call it.
  'paywall',
  'pay-wall',
  'pay_wall',
  'regwall',
  'reg-wall',
  'registration-wall',
  'registration-gate',
  'subscription-wall',
  'subscribe-wall',
  'subscriber-wall',
  'subscriber-only',
  'subscribers-only',
  'membership-wall',
  'metered',
  'premium-content',
  'premium-wall',
  'content-gate',
  'gateway-content',
  'slideup-regi',
  // The services that put them up: Piano (tp-…), Poool, Zephr, Evolok, Pelcro, Qiota, Plenigo, LaterPay, Wallkit.
  'tinypass',
  'piano.io',
  'piano-',
  'piano.css',
  'tp-modal',
  'tp-backdrop',
  'tp-active',
  'tp-iframe',
  'tp-body-scroll',
  'poool',
  'zephr',
  'evolok',
  'pelcro',
  'qiota',
  'plenigo',
  'laterpay',
  'wallkit',
] as const;

/** @param body the selector, or the address pattern, of a rule */
export function isPaywall(body: string): boolean {
  const text = body.toLowerCase();
  return PAYWALL_WORDS.some((word) => text.includes(word));
}
