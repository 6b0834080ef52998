/** What stands in a PDF, by poppler where it is installed (Debian: `apt-get install poppler-utils`). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasPdfReader = (): boolean => spawnSync('pdftotext', ['-v']).status === 0;

export const PDF_READER_HINT = 'skipped: apt-get install poppler-utils';

/** The text of each sheet. */
export function pdfSheets(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jernih-pdf-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, bytes);
    const { stdout, stderr, status } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    // A form feed ends each sheet.
    return stdout.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
