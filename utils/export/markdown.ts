/** An article as Markdown: CommonMark with the tables and the strikethrough of GitHub's. */
import TurndownService from 'turndown';
import type { Article } from '../article/article';
import { cleanText, oneLine } from './clean-text';
import { exportBody } from './export-body';
import type { ExportContext } from './export-words';
import { markdownTable } from './markdown-table';

/** Signs that Turndown leaves and that would be markup: elements, entities, strikethrough. */
const escapeRest = (text: string): string => text.replace(/[<~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** An address in round brackets. */
const target = (url: string): string =>
  url.replace(/[\s()<>\\]/g, (one) => encodeURIComponent(one).replace('(', '%28').replace(')', '%29'));

/** Text in square brackets. */
const label = (text: string): string => text.replace(/[\\[\]`*_<]/g, '\\$&');

const block = (text: string): string => (text.trim() ? `\n\n${text.trim()}\n\n` : '');

/** Where an item of a list stands: its mark and how far its other lines are moved in. */
function listItem(content: string, item: HTMLElement): string {
  const list = item.parentElement;
  const before = [...(list?.children ?? [])].filter(({ localName }) => localName === 'li').indexOf(item);
  const first = Number.parseInt(list?.getAttribute('start') ?? '1', 10) || 1;
  const mark = list?.localName === 'ol' ? `${first + Math.max(0, before)}. ` : '- ';
  const lines = content.trim().replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
  return `${mark}${lines}${item.nextElementSibling ? '\n' : ''}`;
}

/** Code as it is, within more marks than it has itself. */
function fenced(pre: HTMLElement): string {
  for (const line of pre.querySelectorAll('br')) line.replaceWith('\n');
  const code = (pre.textContent ?? '').replace(/^\n+/, '').trimEnd();
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return code ? `\n\n${fence}\n${code}\n${fence}\n\n` : '';
}

function newService(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  const escapeMarks = service.escape.bind(service);
  service.escape = (text) => escapeRest(escapeMarks(text));
  service.addRule('list item', {
    filter: 'li',
    replacement: (content, node) => listItem(content, node as HTMLElement),
  });
  service.addRule('code', { filter: 'pre', replacement: (_content, node) => fenced(node as HTMLElement) });
  service.addRule('struck', {
    filter: ['s', 'del'],
    replacement: (content) => (content.trim() ? `~~${content}~~` : ''),
  });
  service.addRule('raised', {
    filter: ['sup', 'sub'],
    replacement: (content, { nodeName }) => `<${nodeName.toLowerCase()}>${content}</${nodeName.toLowerCase()}>`,
  });
  service.addRule('caption', {
    filter: ['figcaption'],
    replacement: (content) => block(content.trim() && `*${content.trim()}*`),
  });
  service.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => {
      const img = node as HTMLElement;
      return `![${label(oneLine(img.getAttribute('alt') ?? ''))}](${target(img.getAttribute('src') ?? '')})`;
    },
  });
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const href = (node as HTMLElement).getAttribute('href') ?? '';
      // A part of the article has no address in Markdown.
      return content.trim() && /^https?:/i.test(href) ? `[${content}](${target(href)})` : content;
    },
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (_content, node) =>
      block(markdownTable(node as HTMLElement, (cell) => service.turndown(cell as HTMLElement))),
  });
  return service;
}

/** A value of YAML in double quotes: JSON's escapes are among YAML's. */
const yaml = (text: string): string => JSON.stringify(oneLine(text));

function frontMatter(
  { title, authors, siteName, published, modified, lang, canonicalUrl, tags }: Article,
  made: Date,
): string {
  const fields: [string, string | null][] = [
    ['title', yaml(title)],
    ['author', authors.length > 0 ? `[${authors.map(yaml).join(', ')}]` : null],
    ['site', siteName && yaml(siteName)],
    ['url', yaml(canonicalUrl)],
    ['published', published && yaml(published)],
    ['modified', modified && yaml(modified)],
    ['saved', yaml(made.toISOString())],
    ['lang', lang && yaml(lang)],
    ['tags', tags.length > 0 ? `[${tags.map(yaml).join(', ')}]` : null],
  ];
  return `---\n${fields.flatMap(([key, value]) => (value ? [`${key}: ${value}`] : [])).join('\n')}\n---\n\n`;
}

/** What stands over the body: headline, dek, who, when and where. */
function head(article: Article, { words }: ExportContext, line: (text: string) => string): string {
  const { title, dek, byline, published, modified, siteName, source, canonicalUrl } = article;
  const facts = [
    `[${line(siteName ?? words.original)}](${target(canonicalUrl)})`,
    ...[published && words.date(published), modified && words.updated(words.date(modified))],
    source && words.source(source),
  ];
  const factLine = facts.flatMap((fact, at) => (fact ? [at === 0 ? fact : line(fact)] : [])).join(' · ');
  return [`# ${line(title)}`, dek && `*${line(dek)}*`, byline && `**${line(byline)}**`, factLine]
    .filter(Boolean)
    .join('\n\n');
}

function leadPicture({ leadImage }: Article, line: (text: string) => string): string[] {
  if (!leadImage) return [];
  const caption = leadImage.caption && `*${line(leadImage.caption)}*`;
  return [`![${label(oneLine(leadImage.alt))}](${target(leadImage.url)})`, ...(caption ? [caption] : [])];
}

/**
 * The article as Markdown; its pictures stay where they are, on the web.
 * @param asFile with its facts in front as YAML, as note-taking programs read them
 */
export function toMarkdown(article: Article, context: ExportContext, asFile: boolean): string {
  const service = newService();
  const line = (text: string) => service.escape(oneLine(text));
  const body = exportBody(article, context, (url) => url);
  const text = service.turndown(body).replace(/\n{3,}/g, '\n\n');
  const parts = [
    head(article, context, line),
    ...leadPicture(article, line),
    text,
    ...(article.partial ? [`> ${line(context.words.partial(article))}`] : []),
  ];
  return cleanText(`${asFile ? frontMatter(article, context.made) : ''}${parts.filter(Boolean).join('\n\n')}\n`);
}
