/** Time zones as people write them behind a time: "08:15 WIB", "GMT+7". */

/** Zone abbreviations that mean one offset wherever news uses them. */
const ZONES: Record<string, string> = {
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  BST: '+01:00',
  WEST: '+01:00',
  WET: '+00:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AWST: '+08:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  MYT: '+08:00',
  PHT: '+08:00',
  ICT: '+07:00',
  IST: '+05:30',
  PKT: '+05:00',
  NPT: '+05:45',
  SAST: '+02:00',
  CAT: '+02:00',
  EAT: '+03:00',
  WAT: '+01:00',
  BRT: '-03:00',
  ART: '-03:00',
  МСК: '+03:00',
};

/**
 * The offset that a text begins with, as ISO 8601 has it, or that one of its first words names.
 * @param text what stands behind a time of day
 * @returns empty where it names none
 */
export function offsetIn(text: string): string {
  const numericZone = /^\W{0,3}(?:GMT|UTC)?\s?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(text);
  if (numericZone) {
    const hours = Number(numericZone[1]);
    return Math.abs(hours) > 14
      ? ''
      : `${numericZone[1]?.[0]}${String(Math.abs(hours)).padStart(2, '0')}:${numericZone[2] ?? '00'}`;
  }
  for (const word of text.match(/[A-ZМСК]{1,4}(?![\p{L}])/gu)?.slice(0, 3) ?? []) {
    const offset = Object.hasOwn(ZONES, word) ? ZONES[word] : undefined;
    if (offset) return offset;
  }
  return '';
}
