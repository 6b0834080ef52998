/** A news site whose articles have several pages, and which remembers what it was asked for. */
import { articlePage, paragraph } from './article-page';
import type { Site, SiteAnswer } from './news-server';

/** What a page of an article is made of. */
export interface StoryPage {
  /** Numbers of its paragraphs. */
  from: number;
  to: number;
  /** Links of its pager: label and address. */
  pager?: readonly (readonly [label: string, href: string])[];
  head?: string;
}

/** A page of one and the same story: its headline, dek and picture stand over every page. */
export function storyPage({ from, to, pager = [], head = '' }: StoryPage): string {
  const dek = '<p class="standfirst">Nine votes to four, after a night of talk that emptied two urns of coffee.</p>';
  const text = Array.from({ length: to - from }, (_, n) => `<p>${paragraph(from + n)}</p>`).join('\n');
  const links = pager.map(([label, href]) => `<a href="${href}">${label}</a>`).join(' ');
  return articlePage({ paragraphs: 0, head }).replace(
    '</time>',
    `</time>${dek}<div class="story-text">${text}</div><div class="paging">${links}</div>`,
  );
}

/** What an address is answered with: a page, or what is to be done first. */
export type StoryAnswer =
  | string
  | SiteAnswer
  | ((cookie: string) => Promise<string | SiteAnswer> | string | SiteAnswer);

/**
 * A site of addresses (path and query) and their answers; everything else of the host falls through.
 * `asked` has every path with its query, in order, favicons left out.
 */
export function pagedSite(host: string, answers: Record<string, StoryAnswer>): Site & { asked: string[] } {
  const asked: string[] = [];
  return {
    host,
    asked,
    async answer(url, { cookie = '' }) {
      const address = url.pathname + url.search;
      if (url.pathname !== '/favicon.ico') asked.push(address);
      const answer = answers[address];
      const given = typeof answer === 'function' ? await answer(cookie) : answer;
      return typeof given === 'string' ? { body: given } : (given ?? null);
    },
  };
}
