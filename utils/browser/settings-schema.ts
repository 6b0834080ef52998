import * as v from 'valibot';
import { ALIGNS, FONTS, type Measure, RANGES, THEMES, textOf, USUAL_TEXT } from '../reading/text-settings';
import { CLEANINGS, type Cleanings } from '../sites/cleanings';

const measure = (name: Measure) =>
  v.fallback(v.pipe(v.number(), v.minValue(RANGES[name].min), v.maxValue(RANGES[name].max)), RANGES[name].usual);

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
  /** Sites of which nothing is kept in the history: registrable domains, whose subdomains go with them. */
  unkept: v.fallback(v.array(v.string()), []),
  /** Whether the reading view loads the other pages of an article from its site. */
  joinPages: v.fallback(v.boolean(), true),
  theme: v.fallback(v.picklist(THEMES), USUAL_TEXT.theme),
  font: v.fallback(v.picklist(FONTS), USUAL_TEXT.font),
  align: v.fallback(v.picklist(ALIGNS), USUAL_TEXT.align),
  fontSize: measure('fontSize'),
  lineWidth: measure('lineWidth'),
  lineHeight: measure('lineHeight'),
  letterSpacing: measure('letterSpacing'),
  wordSpacing: measure('wordSpacing'),
  /** Whether the text looks its own way on this device. Never stored: it is so where a record of this device's own is there. */
  onlyHere: v.fallback(v.boolean(), false),
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
  unkept: null,
  joinPages: null,
  theme: null,
  font: null,
  align: null,
  fontSize: null,
  lineWidth: null,
  lineHeight: null,
  letterSpacing: null,
  wordSpacing: null,
  onlyHere: null,
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

/**
 * Settings of version 2 in the shape of version 3: what was called `sans` was the system's own font, which has a name of
 * its own now.
 * @param stored what lies in the storage, of whatever shape
 */
export function fromVersion2(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('font' in stored) || stored.font !== 'sans') return stored;
  return { ...stored, font: 'system' };
}

/** Reads whatever is stored: unknown fields are dropped, missing or wrong ones fall back one by one. */
export function parseSettings(stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(settingsSchema, { ...defaultSettings, ...record });
}

/**
 * The settings that hold on this device.
 * @param synced what all devices share
 * @param own how the text looks on this device alone, of whatever shape; null where it looks as everywhere
 */
export function withOwnText(synced: Settings, own: unknown): Settings {
  if (typeof own !== 'object' || own === null) return { ...synced, onlyHere: false };
  return { ...synced, ...textOf(parseSettings({ ...synced, ...own })), onlyHere: true };
}
