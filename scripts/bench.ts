/** `npm run bench [-- [PART…] [options]]`: figures to read, not to assert. Times compare only within one run. */
import { type BenchArguments, benchArguments } from './bench/arguments';
import { COST_SECTIONS, measureCost } from './bench/cost/cost';
import { PEERS, type PeerName } from './bench/extractors';
import { measureHeldOut } from './bench/held-out';
import { measureHistory } from './bench/history';
import { measureNags } from './bench/nags';
import { measureOpening } from './bench/opening';
import { measureQuality } from './bench/quality';
import { sweepSizes } from './bench/sizes';

/** The parts in the order in which they run. Each prints its own figures and throws where it cannot. */
const PARTS: Record<string, (args: BenchArguments) => Promise<void>> = {
  quality: ({ quality }) => measureQuality(quality),
  cost: ({ sections }) => measureCost(sections),
  nags: () => measureNags(),
  opening: ({ quality }) => measureOpening(quality),
  sizes: () => sweepSizes(),
  history: ({ count }) => measureHistory(count),
  'held-out': ({ quality }) => measureHeldOut(quality),
};

try {
  const peers = Object.keys(PEERS) as PeerName[];
  const args = benchArguments(process.argv.slice(2), {
    parts: Object.keys(PARTS),
    sections: COST_SECTIONS,
    peers,
  });
  for (const part of args.parts) {
    console.log(`\n=== ${part}`);
    await PARTS[part]?.(args);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
