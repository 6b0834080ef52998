/** The shape of the settings. By hand and without valibot: the reading view's script in pages reads them, too. */
import { ALIGNS, FONTS, type Measure, RANGES, THEMES, textOf, USUAL_TEXT } from '../reading/text-settings';
import { CLEANINGS, type Cleanings } from '../sites/cleanings';
import { sitesOf } from './page-settings';

/** Reads a field of whatever is stored; what is missing or wrong is as usual. */
type Read<T> = (stored: unknown) => T;

const oneOf =
  <T extends string>(names: readonly T[], usual: T): Read<T> =>
  (stored) =>
    names.find((name) => name === stored) ?? usual;

const flag =
  (usual: boolean): Read<boolean> =>
  (stored) =>
    typeof stored === 'boolean' ? stored : usual;

/** A list of texts; one that is none makes the list as good as none. */
const textList: Read<string[]> = (stored) =>
  Array.isArray(stored) && stored.every((one) => typeof one === 'string') ? stored : [];

const measure = (name: Measure): Read<number> => {
  const { min, max, usual } = RANGES[name];
  return (stored) => (typeof stored === 'number' && stored >= min && stored <= max ? stored : usual);
};

/** What the reader can set. Every field has a default, so that an older or damaged record still reads. */
const FIELDS = {
  /** What a click on the toolbar button does. */
  click: oneOf(['automatic', 'reader', 'popup'], 'automatic'),
  hideAds: flag(true),
  hideNags: flag(true),
  /** Whether consent walls are answered, always with a no. */
  rejectConsent: flag(true),
  /** Whether known ads are hidden on every page, or on articles alone. */
  adsEverywhere: flag(true),
  /** Whether the toolbar button counts what is hidden on the page. */
  showCount: flag(false),
  /** What is off on which site: a registrable domain, whose subdomains go with it. */
  sites: sitesOf,
  recordHistory: flag(true),
  /** Sites of which nothing is kept in the history: registrable domains, whose subdomains go with them. */
  unkept: textList,
  /** Sites whose articles open in the reading view by themselves: registrable domains, whose subdomains go with them. */
  opens: textList,
  /** Whether the reading view says what has changed in an article since it was read. */
  showChanges: flag(true),
  /** Whether the same story is looked for in what was read elsewhere. */
  findStories: flag(true),
  /** Whether articles about the same names are looked for. */
  findThreads: flag(true),
  /** Whether it is offered to have read aloud what was begun and not finished. */
  offerListening: flag(true),
  /** Whether the reading view loads the other pages of an article from its site. */
  joinPages: flag(true),
  /** Whether the article always stands where translators look for text; else only where one is seen at work. */
  forTranslators: flag(false),
  theme: oneOf(THEMES, USUAL_TEXT.theme),
  font: oneOf(FONTS, USUAL_TEXT.font),
  align: oneOf(ALIGNS, USUAL_TEXT.align),
  fontSize: measure('fontSize'),
  lineWidth: measure('lineWidth'),
  lineHeight: measure('lineHeight'),
  letterSpacing: measure('letterSpacing'),
  wordSpacing: measure('wordSpacing'),
  /** Whether the text looks its own way on this device. Never stored: it is so where a record of this device's own is there. */
  onlyHere: flag(false),
};

/** All settings, each as `FIELDS` says. */
export type Settings = { -readonly [Name in keyof typeof FIELDS]: ReturnType<(typeof FIELDS)[Name]> };

/** Reads whatever is stored: unknown fields are dropped, missing or wrong ones fall back one by one. */
export function parseSettings(stored: unknown): Settings {
  const record = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(FIELDS).map(([name, read]) => [name, read(record[name])])) as Settings;
}

/** What holds where nothing is stored. */
export const defaultSettings: Settings = parseSettings(null);

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

/**
 * The settings that hold on this device.
 * @param synced what all devices share
 * @param own how the text looks on this device alone, of whatever shape; null where it looks as everywhere
 */
export function withOwnText(synced: Settings, own: unknown): Settings {
  if (typeof own !== 'object' || own === null) return { ...synced, onlyHere: false };
  return { ...synced, ...textOf(parseSettings({ ...synced, ...own })), onlyHere: true };
}
