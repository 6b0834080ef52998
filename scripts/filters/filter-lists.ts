/** The lists that are compiled, and where they come from. */

/** The package that carries them: AdGuard's own filters and what they mirror, each whole in its ruleset's metadata. */
export const PACKAGE = '@adguard/dnr-rulesets';

export interface FilterList {
  /** AdGuard's number of the list, which names its ruleset in the package. */
  id: number;
  homepage: string;
  /** What the link of its header leads to; the link itself where that was not read. */
  licence: string;
  /** How many mentions of a site one in this list is worth (known-sites.ts); 1 unless told. */
  worth?: number;
}

const ADGUARD = { homepage: 'https://github.com/AdguardTeam/AdGuardFilters', licence: 'GPL-3.0' };

/**
 * Base (which carries EasyList), mobile ads, pop-ups, app banners, other annoyances, widgets and AdBlockID. Not among
 * them: cookie notices, which are answered and not hidden, and social buttons, which readers use.
 */
export const LISTS: readonly FilterList[] = [
  { id: 2, homepage: ADGUARD.homepage, licence: 'GPL-3.0; EasyList in it: GPL-3.0 or CC BY-SA 3.0' },
  { id: 11, ...ADGUARD },
  { id: 19, ...ADGUARD },
  { id: 20, ...ADGUARD },
  { id: 21, ...ADGUARD },
  { id: 22, ...ADGUARD },
  {
    id: 120,
    homepage: 'https://github.com/realodix/AdBlockID',
    licence: 'https://github.com/realodix/AdBlockID/blob/main/LICENSE',
    // The sites of most of our readers: none of them is little-known.
    worth: 20,
  },
];

/** Lists of malware, fraud and experiments: what they name is not what people read. */
export const NO_MENTIONS: readonly number[] = [5, 208, 255, 256, 257, 259];
