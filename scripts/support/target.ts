/** What `npm start` opens: the demo, a file or a web page. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { folderSite, startNewsServer } from '../../tests/support/news-server';
import { inProject } from './project';

const DEMO_ARTICLE = '/read/2026/11/20/081500/sungai-bening-kembali-dihuni-berang-berang';

export interface Target {
  url: string;
  /** What it is, for people. */
  name: string;
  close(): Promise<void>;
}

/** Serves the demo news site on loopback and points to one of its pages, the article unless told. */
export function demoTarget(path = DEMO_ARTICLE): Promise<Target> {
  return folderTarget(inProject('tests', 'demo-site'), path, 'The demo article');
}

async function folderTarget(folder: string, path: string, name: string): Promise<Target> {
  const server = await startNewsServer([folderSite('*', folder)]);
  return { url: `http://127.0.0.1:${server.httpPort}${path}`, name, close: () => server.close() };
}

/**
 * Finds out what was meant: nothing is the demo, a URL is opened as it is, the folder of a file is served on loopback.
 * @throws Error when it is neither a URL nor a file.
 */
export async function targetOf(wanted: string | null): Promise<Target> {
  if (wanted === null) return demoTarget();
  if (/^https?:\/\//i.test(wanted)) {
    if (!URL.canParse(wanted)) throw new Error(`not a URL: ${wanted}`);
    return { url: new URL(wanted).href, name: wanted, close: async () => {} };
  }
  const file = resolve(process.env.JERNIH_CALLED_FROM ?? process.cwd(), wanted);
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`neither a http(s) URL nor a file: ${wanted}`);
  return folderTarget(dirname(file), `/${encodeURIComponent(basename(file))}`, wanted);
}
