/** The texts of hosts.txt and generic.txt in the one that is packed: what is alike stands together, and packs better. */
import { unpackText } from './unpack-text';

/** The lists as they lie in utils/filters/data. */
export interface ListTexts {
  hosts: string;
  generic: string;
}

/** Stands in no list, of which every line was written by scripts/filters/shards.ts. */
const BETWEEN = '\0';

/** `count, key TAB value, …` → `count, value, …, key, …`. */
function columnsOf(text: string): string {
  const [head = '', ...lines] = text.split('\n');
  const cells = lines.map((line) => line.split('\t'));
  return [head, ...cells.map(([, value = '']) => value), ...cells.map(([key = '']) => key)].join('\n');
}

function linesOf(columns: string): string {
  const [head = '', ...cells] = columns.split('\n');
  const count = cells.length / 2;
  return [head, ...cells.slice(0, count).map((value, at) => `${cells[count + at]}\t${value}`)].join('\n');
}

/** What is packed. */
export const joinLists = ({ hosts, generic }: ListTexts): string => columnsOf(hosts) + BETWEEN + columnsOf(generic);

/** @throws Error where a list is missing */
export function splitLists(joined: string): ListTexts {
  const [hosts, generic, ...more] = joined.split(BETWEEN);
  if (hosts === undefined || generic === undefined || more.length > 0) throw new Error('not two lists');
  return { hosts: linesOf(hosts), generic: linesOf(generic) };
}

/**
 * @param rest waited for every now and then, so that others have their turn
 * @throws Error for what is cut or broken
 */
export const unpackLists = async (packed: Uint8Array, rest: () => Promise<void>): Promise<ListTexts> =>
  splitLists(await unpackText(packed, rest));
