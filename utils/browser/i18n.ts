import type messages from '../../public/_locales/en/messages.json';
import { browser } from './api';

/** A key of public/_locales/en/messages.json: a text that is not there does not compile. */
export type MessageKey = keyof typeof messages;
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

/** The text of a key in the language of the browser, English where that one lacks it. */
export const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);
