import type { ComponentChildren } from 'preact';
import type { Translate } from '../../utils/browser/i18n';
import { LocaleContext, TextsContext } from './texts';

interface PageRootProps {
  translate: Translate;
  /** BCP 47. */
  locale: string;
  children: ComponentChildren;
}

/** Gives a page of ours its texts and its locale. */
export function PageRoot({ translate, locale, children }: PageRootProps) {
  return (
    <TextsContext.Provider value={translate}>
      <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
    </TextsContext.Provider>
  );
}
