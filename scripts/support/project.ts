/** Where things are, and how commands of the project are run. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project. */
export const inProject = (...parts: string[]): string => join(ROOT, ...parts);

/** The folder of the extension built for a browser. */
export const outputOf = (kind: 'chrome' | 'firefox'): string => inProject('.output', `${kind}-mv3`);

/**
 * The script behind the command of an installed package: started by Node itself, it needs neither npx nor a shell.
 * @throws Error when the package is not installed or has no such command.
 */
export function commandOf(packageName: string, command = packageName): string {
  const require = createRequire(inProject('package.json'));
  const manifest = findManifest(require, packageName);
  const { bin } = require(manifest) as { bin?: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifest), file);
}

/** Some packages do not export their package.json, so it is looked up beside them. */
function findManifest(require: NodeJS.Require, packageName: string): string {
  const folder = (require.resolve.paths(packageName) ?? []).map((path) => join(path, packageName, 'package.json'));
  for (const manifest of folder) {
    try {
      require(manifest);
      return manifest;
    } catch {
      // Not in this folder.
    }
  }
  throw new Error(`${packageName} is not installed: npm ci`);
}

/** Runs a Node script with the project as its folder; returns its exit code, 1 when a signal ended it. */
export function runNode(args: string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
