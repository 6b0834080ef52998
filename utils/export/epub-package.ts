/** The package document of an e-book (EPUB 3.3, section 5): what it is about and what is in it. */
import type { Article } from '../article/article';
import { xmlText } from './clean-text';
import type { PictureType } from './pictures';

export interface Item {
  id: string;
  href: string;
  type: PictureType | 'application/xhtml+xml' | 'text/css';
  properties?: 'nav' | 'cover-image';
}

export interface PackageFacts {
  title: string;
  identifier: string;
  articles: readonly Article[];
  items: readonly Item[];
  /** Ids of the items in the order of reading. */
  spine: readonly string[];
  made: Date;
  /** Whether there are pictures, and whether each has words. */
  pictures: 'none' | 'described' | 'undescribed';
  /** Whether the table of contents has headings besides the titles. */
  hasHeadings: boolean;
}

const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.flatMap((value) => value?.trim() || [])),
];

const element = (name: string, value: string): string => `<dc:${name}>${xmlText(value)}</dc:${name}>`;
const meta = (property: string, value: string): string => `<meta property="${property}">${xmlText(value)}</meta>`;

/** A date that EPUB takes, W3CDTF; null where the article's is none. */
function bookDate(iso: string | null): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(iso ?? '')?.[0];
  const time = Date.parse(iso ?? '');
  if (!day || Number.isNaN(time)) return null;
  return iso?.includes('T') ? stamp(new Date(time)) : day;
}

/** Whole seconds of UTC, the only form that `dcterms:modified` may have. */
const stamp = (date: Date): string => date.toISOString().replace(/\.\d+/, '');

/** Schema.org's words for accessibility, of the W3C's list: what is known and no more. */
function accessibility({ pictures, hasHeadings }: PackageFacts): string[] {
  const isEnough = pictures === 'undescribed' ? 'textual,visual' : 'textual';
  return [
    meta('schema:accessMode', 'textual'),
    ...(pictures === 'none' ? [] : [meta('schema:accessMode', 'visual')]),
    meta('schema:accessModeSufficient', isEnough),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityFeature', 'readingOrder'),
    meta('schema:accessibilityFeature', 'displayTransformability'),
    ...(hasHeadings ? [meta('schema:accessibilityFeature', 'structuralNavigation')] : []),
    ...(pictures === 'described' ? [meta('schema:accessibilityFeature', 'alternativeText')] : []),
    // A picture that moves could be among them.
    meta('schema:accessibilityHazard', pictures === 'none' ? 'none' : 'unknown'),
  ];
}

function metadata(facts: PackageFacts): string[] {
  const { articles, title, identifier, made } = facts;
  const of = (pick: (article: Article) => string | null) => unique(articles.map(pick));
  const [date] = articles.length === 1 ? of(({ published }) => bookDate(published)) : [];
  const [about] = articles.length === 1 ? of(({ dek, excerpt }) => dek ?? excerpt) : [];
  return [
    `<dc:identifier id="id">${xmlText(identifier)}</dc:identifier>`,
    element('title', title),
    ...languagesOf(articles).map((lang) => element('language', lang)),
    ...unique(articles.flatMap(({ authors }) => authors)).map((name) => element('creator', name)),
    ...of(({ siteName }) => siteName).map((name) => element('publisher', name)),
    ...of(({ canonicalUrl }) => canonicalUrl).map((url) => element('source', url)),
    ...unique(articles.flatMap(({ tags }) => tags)).map((tag) => element('subject', tag)),
    ...(date ? [element('date', date)] : []),
    ...(about ? [element('description', about)] : []),
    meta('dcterms:modified', stamp(made)),
    ...accessibility(facts),
  ];
}

/** `und` where nobody says which. */
function languagesOf(articles: readonly Article[]): string[] {
  const known = unique(articles.map(({ lang }) => lang)).filter((lang) =>
    /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang),
  );
  return known.length > 0 ? known : ['und'];
}

/** `content.opf`. The direction of turning pages is the first article's. */
export function packageDocument(facts: PackageFacts): string {
  const { articles, items, spine } = facts;
  const cover = items.find(({ properties }) => properties === 'cover-image');
  const manifest = items.map(
    ({ id, href, type, properties }) =>
      `<item id="${id}" href="${href}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>`,
  );
  const direction = articles[0]?.dir === 'rtl' ? 'rtl' : 'ltr';
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(facts).join('\n')}
${cover ? `<meta name="cover" content="${cover.id}"/>\n` : ''}</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}
