/** The page as blocks with their features: what the model judges, and what its trainer learns from. */
import type { Metadata } from './article';
import { blockFeatures } from './block-features';
import { type Block, collectBlocks } from './blocks';
import { readMetadata } from './metadata';
import { readSource } from './source';
import { findArticleNode, readStructuredData, textField } from './structured-data';
import { comparable } from './text';

export interface PageBlocks {
  metadata: Metadata;
  blocks: Block[];
  rows: Float32Array[];
  /** schema.org articleBody, or empty. */
  structured: string;
}

/** Shorter is a summary, which would mark the whole article as foreign. */
const SHORTEST_BODY = 300;

/** Reads the live page; it is not changed. */
export function readPageBlocks(document: Document, url: URL): PageBlocks {
  const blocks = collectBlocks(document.body);
  const described = readMetadata(document, url);
  const metadata = { ...described, source: readSource(blocks, described.lang, described.siteName) };
  const structured = textField(findArticleNode(readStructuredData(document)), 'articleBody') ?? '';
  const structuredBody = structured.length > SHORTEST_BODY ? comparable(structured) : '';
  return { metadata, blocks, rows: blockFeatures(blocks, { ...metadata, structuredBody }), structured };
}
