/** Which voice reads a language. */
import { primaryOf } from './languages';

/** A voice, as far as choosing needs it. */
export interface Voice {
  /** Its name to the browser. */
  uri: string;
  /** Its name to people. */
  name: string;
  /** BCP 47, or nearly: some systems write `en_GB`. */
  lang: string;
  /** Whether it speaks on this device; others send the text to whoever offers them. */
  isLocal: boolean;
  /** Whether the browser would take it itself. */
  isDefault: boolean;
}

/** The voices that the reader has chosen, by primary language. */
export type ChosenVoices = Readonly<Record<string, string>>;

/** What reads a language, or why nothing does. */
export type Choice = { voice: Voice } | { voice: null; why: 'none' | 'online-only' };

/** Language, script and region, the likely ones where they are not said; null for what is no tag. */
function maximized(lang: string | null): Intl.Locale | null {
  try {
    return new Intl.Locale((lang ?? '').replaceAll('_', '-')).maximize();
  } catch {
    return null;
  }
}

/** How well a voice fits a language that it speaks: on this device, in its script and region, the browser's own. */
function fit(voice: Voice, wanted: Intl.Locale | null): number {
  const own = maximized(voice.lang);
  const sameScript = own?.script === wanted?.script;
  const sameRegion = own?.region === wanted?.region;
  return (voice.isLocal ? 8 : 0) + (sameScript ? 4 : 0) + (sameRegion ? 2 : 0) + (voice.isDefault ? 1 : 0);
}

/**
 * The voices for a language, the best first.
 * @param lang BCP 47
 */
export function voicesFor(voices: readonly Voice[], lang: string | null): Voice[] {
  const primary = primaryOf(lang);
  const wanted = maximized(lang);
  return voices
    .filter((voice) => primary !== null && primaryOf(voice.lang) === primary)
    .sort((a, b) => fit(b, wanted) - fit(a, wanted));
}

/**
 * The voice for a language: the one that was chosen for it, else the best on this device. No voice of a network speaks
 * unless it was chosen: the text would leave the device.
 */
export function chooseVoice(voices: readonly Voice[], lang: string | null, chosen: ChosenVoices): Choice {
  const able = voicesFor(voices, lang);
  const wanted = chosen[primaryOf(lang) ?? ''];
  const voice = able.find(({ uri }) => uri === wanted) ?? able.find(({ isLocal }) => isLocal);
  if (voice) return { voice };
  return { voice: null, why: able.length > 0 ? 'online-only' : 'none' };
}
