import type messages from '../../public/_locales/en/messages.json';
import { browser } from './api';

/** A key of public/_locales/en/messages.json: a text that is not there does not compile. */
export type MessageKey = keyof typeof messages;
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

/** Stands in the place of substitutions while a text is asked for. */
const PLACES = ['$1', '$2', '$3', '$4'];
const templates = new Map<MessageKey, string>();

/**
 * A text with its places. What was asked for once is kept: after an update Chromium lets the scripts of the old version
 * live on, but no longer ask for texts ("Extension context invalidated"), and a view must still be drawn to say so.
 */
function templateOf(key: MessageKey): string {
  const known = templates.get(key);
  if (known !== undefined) return known;
  try {
    const text = browser.i18n.getMessage(key, PLACES);
    templates.set(key, text);
    return text;
  } catch {
    return '';
  }
}

/** Asks for texts that may be needed when they cannot be asked for any more. */
export function keepTexts(...keys: MessageKey[]): void {
  for (const key of keys) templateOf(key);
}

/** The text of a key in the language of the browser, English where that one lacks it. */
export const translate: Translate = (key, ...substitutions) =>
  templateOf(key).replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');
