/** The public surface of the core: pure functions of a Document, no extension API anywhere below. */
export type { Article, LeadImage, Metadata, Removal, Spotting } from './article';
export { extractArticle } from './extract-article';
export { spotArticle } from './spot';
