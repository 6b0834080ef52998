import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../ui/texts';
import { Panel } from '../Panel';
import type { Section } from './outline';

interface OutlinePanelProps {
  sections: readonly Section[];
  /** Number of the section that is being read; -1 before the first. */
  current: number;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  onGo(section: Section): void;
}

/** The headings of the article, each the way to its section. */
export function OutlinePanel({ sections, current, lang, dir, onGo }: OutlinePanelProps) {
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <Panel kind="outline" label={t('readerOutline')}>
      <h2>{t('readerOutline')}</h2>
      <ol ref={list} lang={lang ?? undefined} dir={dir}>
        {sections.map((section, n) => (
          <li key={n} data-level={section.level}>
            <button
              type="button"
              data-section
              aria-current={n === current ? 'true' : undefined}
              onClick={() => onGo(section)}
            >
              {section.words}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
