/** The page as blocks with their features: what the model judges, and what its trainer learns from. */
import type { Metadata } from './article';
import { blockFeatures } from './block-features';
import { type Block, collectBlocks } from './blocks';
import { readMetadata } from './metadata';
import { findArticleNode, type JsonObject, readStructuredData, textField, typesOf } from './structured-data';
import { comparable } from './text';

export interface PageBlocks {
  metadata: Metadata;
  blocks: Block[];
  /** Elements with open shadow roots, whose text is in no block. */
  hosts: Element[];
  rows: Float32Array[];
  /** schema.org articleBody, or empty. */
  structured: string;
  /** What structured data says of the article, or null. */
  node: JsonObject | null;
  /** The headline as it stands on the page. */
  heading: Element | null;
}

/** News pages and other articles differ in what belongs to them: the trees are told which this is. */
function newsOf(node: JsonObject | null): number {
  if (!node) return 0;
  return typesOf(node).some((type) => type.includes('News')) ? 1 : 0.5;
}

/** Shorter is a summary, which would mark the whole article as foreign. */
const SHORTEST_BODY = 300;

/** Each block is looked for in the embedded body: letters times blocks. A long article on a busy page has 100 million. */
const MOST_COMPARED = 1e9;

/** Reads the live page; it is not changed. */
export function readPageBlocks(document: Document, url: URL): PageBlocks {
  const hosts: Element[] = [];
  const blocks = collectBlocks(document.body, hosts);
  const nodes = readStructuredData(document);
  const { metadata, heading } = readMetadata(document, url, nodes);
  const node = findArticleNode(nodes);
  const structured = textField(node, 'articleBody') ?? '';
  const isComparable = structured.length > SHORTEST_BODY && structured.length * blocks.length < MOST_COMPARED;
  const structuredBody = isComparable ? comparable(structured) : '';
  return {
    metadata,
    blocks,
    hosts,
    rows: blockFeatures(blocks, { ...metadata, structuredBody, news: newsOf(node) }),
    structured,
    node,
    heading,
  };
}
