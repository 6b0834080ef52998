/** The W3C's checker of e-books, where it is installed (Debian: `apt-get install epubcheck`). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's; its `epubcheck` is the same archive, which only some systems run as it is. EPUBCHECK_JAR names another. */
const JAR = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';

export const hasEpubcheck = (): boolean => existsSync(JAR) && spawnSync('java', ['-version']).status === 0;

export const EPUBCHECK_HINT = 'skipped: apt-get install epubcheck';

/** What the checker finds wrong with a book, warnings included; nothing where it is right. */
export function epubcheck(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jernih-epub-'));
  try {
    const file = join(folder, 'book.epub');
    writeFileSync(file, bytes);
    const { stdout, stderr, status } = spawnSync('java', ['-jar', JAR, '--failonwarnings', file], { encoding: 'utf8' });
    const found = `${stdout}\n${stderr}`.match(/^(?:FATAL|ERROR|WARNING).*$/gm) ?? [];
    if (status === 0 || found.length > 0) return found;
    throw new Error(`epubcheck does not work: ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
