/** What a browser has left on the disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The files of a profile in which words stand, as UTF-8 or UTF-16. Databases pack what they write (Snappy), which leaves a
 * word that comes for the first time as it is.
 * @param profile the folder of a browser that has ended
 */
export function filesWith(profile: string, words: string): string[] {
  const wanted = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  const found: string[] = [];
  const look = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) look(path);
      else if (entry.isFile() && statSync(path).size > 0) {
        const content = readFileSync(path);
        if (wanted.some((bytes) => content.includes(bytes))) found.push(relative(profile, path));
      }
    }
  };
  look(profile);
  return found;
}
