/** What `npm run new:site` makes of a saved page: names, the page without its scripts, the template of a rule. */
import { JSDOM } from 'jsdom';

export interface SiteArguments {
  /** A URL or an HTML file. */
  target: string;
  /** The address of the page in the file, where the file does not tell. */
  address: URL | null;
}

export const SITE_USAGE = 'usage: npm run new:site -- FILE.html|URL [--url=ADDRESS]';

/**
 * Reads the arguments of `npm run new:site`.
 * @throws Error with the usage for anything that it does not know.
 */
export function siteArguments(args: readonly string[]): SiteArguments {
  let target: string | null = null;
  let address: URL | null = null;
  for (const arg of args) {
    const given = /^--url=(.+)$/.exec(arg)?.[1];
    if (given && URL.canParse(given)) address = new URL(given);
    else if (arg.startsWith('-') || target !== null) throw new Error(SITE_USAGE);
    else target = arg;
  }
  if (target === null) throw new Error(SITE_USAGE);
  return { target, address };
}

/** Where a saved page came from: browsers leave a comment, most sites a canonical link. */
export function addressOf(document: Document): URL | null {
  const comments = [...document.childNodes].map(
    (node) => /saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '')?.[1],
  );
  const candidates = [
    ...comments,
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  const found = candidates.find((href) => href && /^https?:/.test(href) && URL.canParse(href));
  return found ? new URL(found) : null;
}

/**
 * The host that names the rule and the fixture.
 * @param known hosts that have a rule: one of them that stands over this one is taken
 */
export function hostOf({ hostname }: URL, known: readonly string[]): string {
  const over = known.filter((host) => `.${hostname}`.endsWith(`.${host}`)).sort((a, b) => b.length - a.length);
  return over[0] ?? hostname.replace(/^(?:www|m|amp|mobile)\./, '');
}

const MOST_WORDS = 4;

/** A short name for the page from the words of its address: the longest part of the path, without numbers. */
export function slugOf({ pathname }: URL): string {
  const parts = pathname.split('/').map((part) =>
    decodeURIComponent(part)
      .replace(/\.[a-z]{2,5}$/i, '')
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2),
  );
  const words = parts.reduce((best, part) => (part.length > best.length ? part : best), []);
  return words.slice(0, MOST_WORDS).join('-') || 'page';
}

/** The page as it was delivered, less what is only run or drawn; structured data stays. */
export function withoutScripts(dom: JSDOM): string {
  const { document } = dom.window;
  const dead = 'script:not([type="application/ld+json" i]), style, link[rel~="stylesheet"], link[rel~="preload"]';
  for (const element of document.querySelectorAll(dead)) element.remove();
  return dom.serialize();
}

/** A page from its bytes, in the encoding that it or its server names. */
export const openPage = (bytes: Buffer, contentType?: string): JSDOM =>
  new JSDOM(bytes, contentType ? { contentType } : {});

/** A rule to fill in. It says nothing yet, and the tests fail for as long as it does. */
export const ruleTemplate = (host: string): string => `import type { SiteRule } from '../site-rules';

/** TODO: what this site does that the generic path cannot see. */
export const rule = {
  hosts: ['${host}'],
  // The box or boxes of the body: all text in them is kept and nothing else. Only where the generic path loses text.
  // body: '.article-body',
  // Boxes whose text is never the article's.
  // drop: ['.read-also'],
} satisfies SiteRule;
`;
