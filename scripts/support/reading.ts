/** Reads the open reading view of a page: what a person would see in it. */
import type { Page } from 'puppeteer-core';
import { until } from '../../tests/support/until';
import { type BodyNode, toMarkdown } from './markdown';

export interface Reading {
  title: string;
  byline: string | null;
  /** ISO 8601. */
  published: string | null;
  wordCount: number;
  minutes: number;
  body: BodyNode[];
}

/** Runs in the page: sees nothing of this file. */
function readView(): Reading | null {
  const root = document.querySelector('jernih-reader')?.shadowRoot;
  const article = root?.querySelector<HTMLElement>('[data-reader-article]');
  // The tools come last, when the whole article is there.
  if (!root?.querySelector('[data-reader-close]') || !article) return null;
  const find = <E extends Element = HTMLElement>(query: string) =>
    article.querySelector<E>(query) ?? root.querySelector<E>(query);
  const text = (query: string) => find(query)?.textContent?.trim() || null;

  const nodes = (parent: Node): BodyNode[] =>
    [...parent.childNodes].flatMap((node): BodyNode[] => {
      if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
      if (!(node instanceof Element)) return [];
      const url =
        node instanceof HTMLAnchorElement
          ? node.href
          : node instanceof HTMLImageElement
            ? node.src
            : node.getAttribute('src');
      const alt = node.getAttribute('alt');
      return [{ tag: node.localName, ...(url ? { url } : {}), ...(alt ? { alt } : {}), children: nodes(node) }];
    });

  const minutes = find('[data-minutes]');
  const body = find('[data-body]');
  return {
    title: text('h1') ?? '',
    byline: text('[data-byline]'),
    published: find<HTMLTimeElement>('time[datetime]')?.dateTime ?? null,
    wordCount: Number(minutes?.dataset.wordCount ?? 0),
    minutes: Number(minutes?.dataset.minutes || /\d+/.exec(minutes?.textContent ?? '')?.[0] || 0),
    body: body ? nodes(body) : [],
  };
}

/**
 * Waits for the reading view and reads it.
 * @throws Error when it does not open within 15 s.
 */
export function readingIn(page: Page): Promise<Reading> {
  return until(() => page.evaluate(readView), { timeout: 15_000, what: 'reading view' });
}

/** The article as a Markdown document with its title, byline, date and address on top. */
export function articleMarkdown({ title, byline, published, body }: Reading, url: string): string {
  const facts = [byline, published, `<${url}>`].filter((fact): fact is string => fact !== null);
  return `${[`# ${title}`, facts.join('  \n'), toMarkdown(body)].join('\n\n')}\n`;
}
