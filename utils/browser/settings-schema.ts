import * as v from 'valibot';
import { CLEANINGS, type Cleanings } from '../sites/cleanings';

/** What the reader can set. Every field has a default, so that an older or damaged record still reads. */
export const settingsSchema = v.object({
  /** What a click on the toolbar button does. */
  click: v.fallback(v.picklist(['automatic', 'reader', 'popup']), 'automatic'),
  hideAds: v.fallback(v.boolean(), true),
  hideNags: v.fallback(v.boolean(), true),
  /** Whether consent walls are answered, always with a no. */
  rejectConsent: v.fallback(v.boolean(), true),
  /** Whether known ads are hidden on every page, or on articles alone. */
  adsEverywhere: v.fallback(v.boolean(), true),
  /** Whether the toolbar button counts what is hidden on the page. */
  showCount: v.fallback(v.boolean(), false),
  /** What is off on which site: a registrable domain, whose subdomains go with it. */
  sites: v.fallback(v.record(v.string(), v.array(v.picklist(CLEANINGS))), {}),
  recordHistory: v.fallback(v.boolean(), true),
  /** Whether the reading view loads the other pages of an article from its site. */
  joinPages: v.fallback(v.boolean(), true),
  theme: v.fallback(v.picklist(['system', 'paper', 'sepia', 'dark', 'black']), 'system'),
  font: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
  /** CSS px. */
  fontSize: v.fallback(v.pipe(v.number(), v.minValue(14), v.maxValue(32)), 20),
  /** Line length in CSS ch of the text font. */
  lineWidth: v.fallback(v.picklist([52, 66, 80]), 66),
  /** Unitless CSS line-height. */
  lineHeight: v.fallback(v.picklist([1.4, 1.6, 1.8]), 1.6),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {
  click: null,
  hideAds: null,
  hideNags: null,
  rejectConsent: null,
  adsEverywhere: null,
  showCount: null,
  sites: null,
  recordHistory: null,
  joinPages: null,
  theme: null,
  font: null,
  fontSize: null,
  lineWidth: null,
  lineHeight: null,
});

/**
 * Settings of version 1 in the shape of version 2: a site was off as a whole, by its host name.
 * @param stored what lies in the storage, of whatever shape
 */
export function fromVersion1(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('sitesOff' in stored)) return stored;
  const { sitesOff, ...rest } = stored;
  const hosts = Array.isArray(sitesOff) ? sitesOff.filter((host) => typeof host === 'string') : [];
  const sites: Record<string, Cleanings> = Object.fromEntries(
    hosts.map((host) => [host.replace(/^www\./, ''), [...CLEANINGS]]),
  );
  return { ...rest, sites };
}

/** Reads whatever is stored: unknown fields are dropped, missing or wrong ones fall back one by one. */
export function parseSettings(stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(settingsSchema, { ...defaultSettings, ...record });
}
