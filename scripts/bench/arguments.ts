/** The arguments of `npm run bench`. */
import { parseArgs } from 'node:util';
import type { PeerName } from './extractors';

export interface QualityOptions {
  /** A folder in the layout of corpus.ts, as it was written; null is the project's own pages. */
  corpus: string | null;
  /** Null is all. */
  sets: string[] | null;
  peers: PeerName[];
  /** The first so many pages of each set; null is all. */
  limit: number | null;
  /** How many of the worst pages are listed with their lines. */
  worst: number;
  /** Put the table into README.md. */
  writeReadme: boolean;
}

export interface BenchArguments {
  parts: string[];
  /** Of the part `cost`. */
  sections: string[];
  quality: QualityOptions;
  /** How many articles the history has. */
  count: number;
}

/** Run only where they are asked for by name: they take minutes, and the first needs a corpus. */
const LONG_PARTS = ['held-out', 'history'];
/** The parts that read pages of a corpus, and take the options. */
const READING_PARTS = ['quality', 'opening', 'held-out'];
/** What a reader has who reads ten articles a day for 27 years. */
const COUNT = 100_000;

const OPTIONS = {
  corpus: { type: 'string' },
  set: { type: 'string' },
  peers: { type: 'string' },
  limit: { type: 'string' },
  worst: { type: 'string' },
  'write-readme': { type: 'boolean' },
  count: { type: 'string' },
} as const;

/** What there is to choose from. */
export interface Choices {
  parts: readonly string[];
  /** Of the part `cost`, named after it. */
  sections: readonly string[];
  peers: readonly PeerName[];
}

export const benchUsage = ({ parts, sections, peers }: Choices): string => `usage: npm run bench [-- [PART…] [options]]
parts, all but ${LONG_PARTS.join(' and ')} unless told: ${parts.join(', ')}
sections of cost, all unless told: ${sections.join(', ')}
options of quality (of opening: --corpus, --set, --limit; of held-out: --corpus, --peers, --limit, --worst):
  --corpus DIR          pages with gold text (CONTRIBUTING.md, "Measuring"); the project's own pages unless told
  --set NAME[,NAME]     some sets of the corpus
  --peers NAME[,NAME]   ${peers.join(', ')} (both unless told), or none
  --limit N             the first N pages of each set
  --worst N             list the N worst pages of each set, with what is missing (-) and extra (+)
  --write-readme        put the table into README.md
option of history:
  --count N             so many articles (${COUNT} unless told)`;

const listOf = (text: string): string[] => text.split(',').map((name) => name.trim());

function countOf(option: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`--${option} takes a number from 1, not “${text}”`);
  return Number(text);
}

function peersOf(text: string, known: readonly PeerName[]): PeerName[] {
  if (text === 'none') return [];
  return [...new Set(listOf(text))].map((name) => {
    const peer = known.find((one) => one === name);
    if (!peer) throw new Error(`no peer “${name}”; there are: ${known.join(', ')}`);
    return peer;
  });
}

/** @throws Error where a name is neither a part nor, with `cost` among them, one of its sections */
function namesOf(positionals: readonly string[], known: Choices): Pick<BenchArguments, 'parts' | 'sections'> {
  const named = known.parts.filter((part) => positionals.includes(part));
  const sections = known.sections.filter((section) => positionals.includes(section));
  const unknown = positionals.find((name) => !named.includes(name) && !sections.includes(name));
  if (unknown !== undefined) throw new Error(`no part “${unknown}”; there are: ${known.parts.join(', ')}`);
  if (sections.length > 0 && !named.includes('cost')) throw new Error(`“${sections[0]}” is a section of cost`);
  return {
    parts: named.length > 0 ? named : known.parts.filter((part) => !LONG_PARTS.includes(part)),
    sections: sections.length > 0 ? sections : [...known.sections],
  };
}

function read(args: readonly string[], choices: Choices): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: true,
  });
  const { parts, sections } = namesOf(positionals, choices);
  if (values.count !== undefined && !parts.includes('history')) throw new Error('--count is an option of history');
  const given = Object.keys(values).filter((option) => option !== 'count');
  if (given.length > 0 && !parts.some((part) => READING_PARTS.includes(part)))
    throw new Error(`--${given[0]} is an option of quality`);
  if (values['write-readme'] && !values.corpus)
    throw new Error('--write-readme needs --corpus: our own pages prove nothing');
  if (values['write-readme'] && values.limit) throw new Error('--write-readme measures whole sets: leave --limit out');
  return {
    parts,
    sections,
    count: values.count === undefined ? COUNT : countOf('count', values.count),
    quality: {
      corpus: values.corpus ?? null,
      sets: values.set === undefined ? null : listOf(values.set),
      peers: values.peers === undefined ? [...choices.peers] : peersOf(values.peers, choices.peers),
      limit: values.limit === undefined ? null : countOf('limit', values.limit),
      worst: values.worst === undefined ? 0 : countOf('worst', values.worst),
      writeReadme: values['write-readme'] ?? false,
    },
  };
}

/** @throws Error that says what is wrong, with the usage. */
export function benchArguments(args: readonly string[], choices: Choices): BenchArguments {
  try {
    return read(args, choices);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${benchUsage(choices)}`);
  }
}
