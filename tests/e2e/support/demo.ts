import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderSite } from '../../support/news-server';

const folder = fileURLToPath(new URL('../../demo-site', import.meta.url));

export interface ExpectedArticle {
  path: string;
  title: string;
  byline: string;
  published: string;
  siteName: string;
  lang: string;
  source: string;
  leadImage: string;
  paragraphs: string[];
  /** Paragraphs of the later pages, page by page. */
  laterPages: string[][];
  noise: string[];
}

export const demoHost = 'www.kabarbening.example';
export const demoSite = folderSite(demoHost, folder);
export const demoUrl = (path: string): string => new URL(path, `https://${demoHost}/`).href;
export const demoArticles = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Record<
  'id' | 'en',
  ExpectedArticle
>;
