/** Builds the extension when its sources are newer than what lies in .output. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, inProject, outputOf, runNode } from './project';

const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'assets',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // A folder's own time tells of files that were removed.
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), mtimeMs);
}

function isFresh(kind: 'chrome' | 'firefox'): boolean {
  const manifest = join(outputOf(kind), 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  return SOURCES.every((source) => newestIn(inProject(source)) <= built);
}

/** Runs `wxt build` for one browser with its output shown; returns whether it worked. */
export async function build(kind: 'chrome' | 'firefox'): Promise<boolean> {
  return (await runNode([commandOf('wxt'), 'build', '-b', kind])) === 0;
}

/**
 * Gives the folder of the built extension, built anew where the sources have changed.
 * @throws Error when the build fails; its own output says why.
 */
export async function builtExtension(kind: 'chrome' | 'firefox'): Promise<string> {
  if (!isFresh(kind)) {
    console.log(`Building the extension for ${kind === 'chrome' ? 'Chrome' : 'Firefox'} …`);
    if (!(await build(kind))) throw new Error('the build failed; the lines above say why');
  }
  return outputOf(kind);
}
