import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/browser/i18n';

/** The translator of a tree of components. Without a provider (tests) a text is its own key. */
export const TextsContext = createContext<Translate>((key) => key);

/** The translator of the tree that a component stands in. */
export const useTexts = (): Translate => useContext(TextsContext);

/** The locale for dates and numbers, BCP 47. */
export const LocaleContext = createContext('en');

/** The locale of the tree that a component stands in. */
export const useLocale = (): string => useContext(LocaleContext);
