/** The extractors that the bench knows, and each as one script for an isolated world. */
import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import { inProject } from '../support/project';

/** Our own, which is always measured. */
export const OWN = 'jernih';

/** The peers, by the name of their file in `extractors/`, with the package that each comes from. */
export const PEERS = { readability: '@mozilla/readability', defuddle: 'defuddle' } as const;

export type PeerName = keyof typeof PEERS;
export type ExtractorName = typeof OWN | PeerName;

export interface ExtractorScript {
  name: string;
  /** Sets `globalThis.measureExtractor` (in-page/measure.ts). */
  source: string;
}

/** The version of the package that an extractor comes from. */
export function versionOf(name: ExtractorName): string {
  const manifest = name === OWN ? inProject('package.json') : inProject('node_modules', PEERS[name], 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/**
 * Bundles a file that calls `offer`, minified as it would be in an extension.
 * @param plugins put other modules in place of some of the project's
 * @throws Error when it does not build.
 */
export async function bundleFile(file: string, plugins: Plugin[] = []): Promise<string> {
  const output = await build({
    root: inProject(),
    configFile: false,
    logLevel: 'error',
    plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rollupOptions: { input: file, output: { format: 'iife' } } },
  });
  const chunk = [output].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (!chunk || !('code' in chunk)) throw new Error(`nothing was bundled of ${file}`);
  return chunk.code;
}

/** An extractor as it is in this tree or in node_modules. @throws Error when it does not build */
export const bundleExtractor = async (name: ExtractorName, plugins: Plugin[] = []): Promise<ExtractorScript> => ({
  name,
  source: await bundleFile(inProject('scripts', 'bench', 'extractors', `${name}.ts`), plugins),
});
