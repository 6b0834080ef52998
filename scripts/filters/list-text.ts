/** A filter list as it was published: what its header says, and whether all of it is there. */
import { createHash } from 'node:crypto';

export interface ListHeader {
  title: string;
  version: string;
  /** ISO 8601. */
  updated: string;
}

/** More than any header, less than any list. */
const HEADER_LINES = 20;

function field(text: string, name: string): string {
  const start = `! ${name.toLowerCase()}:`;
  const lines = text.split('\n', HEADER_LINES);
  return (
    lines
      .find((line) => line.toLowerCase().startsWith(start))
      ?.slice(start.length)
      .trim() ?? ''
  );
}

/**
 * The checksum as the lists' makers count it: MD5 in base 64 of all lines but its own and the empty ones, without
 * padding (https://hg.adblockplus.org/adblockplus/file/tip/addChecksum.py describes it).
 */
export function checksumOf(text: string): string {
  const counted = text
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => !line.toLowerCase().startsWith('! checksum:'))
    .join('\n')
    .replace(/\n\n+/g, '\n');
  return createHash('md5').update(counted).digest('base64').replaceAll('=', '');
}

/**
 * Reads the header of a list and holds the list to its own checksum.
 * @throws Error that says what is wrong with an empty, binary, cut or changed list
 */
export function checkedHeader(name: string, text: string): ListHeader {
  if (text.trim() === '') throw new Error(`${name} is empty`);
  if (text.includes('\0') || text.includes('\uFFFD')) throw new Error(`${name} is no text`);
  const clean = text.replaceAll('\r', '');
  const header = {
    title: field(clean, 'Title'),
    version: field(clean, 'Version'),
    updated: field(clean, 'TimeUpdated'),
  };
  const missing = Object.entries(header).filter(([, value]) => value === '');
  if (missing.length > 0)
    throw new Error(`${name} has no ${missing.map(([key]) => key).join(' and no ')} in its header`);
  if (Number.isNaN(Date.parse(header.updated))) throw new Error(`${name} was updated at “${header.updated}”`);
  const stated = field(clean, 'Checksum');
  if (stated !== checksumOf(clean)) {
    throw new Error(`${name} is cut or was changed: its checksum is ${checksumOf(clean)}, its header says “${stated}”`);
  }
  return header;
}
