/** Makes the set that `hasToken` of utils/filters/format.ts reads. */
import { DIGITS, FINGERPRINTS, hashOf, placesOf } from '../../utils/filters/format';

/** Numbers a token, beyond which the construction nearly always works out (Graf and Lemire, 2019). */
const SPACE = 1.23;

interface Step {
  /** The token's one place that no token after it touches. */
  place: number;
  places: [number, number, number, number];
}

/** An order in which each token has a place of its own among those that come after it; null where there is none. */
function peel(tokens: string[], seed: number, third: number): Step[] | null {
  const all = tokens.map((token) => placesOf(token, seed, third));
  // The tokens at each place: how many, and their numbers xored, which is the number itself where there is one.
  const counts = new Uint32Array(3 * third);
  const xors = new Uint32Array(3 * third);
  const toggle = (token: number, by: 1 | -1): void => {
    for (const place of all[token]?.slice(0, 3) ?? []) {
      counts[place] = (counts[place] ?? 0) + by;
      xors[place] = (xors[place] ?? 0) ^ token;
    }
  };
  for (const token of tokens.keys()) toggle(token, 1);
  const steps: Step[] = [];
  const lone = [...counts.keys()].filter((place) => counts[place] === 1);
  for (let place = lone.pop(); place !== undefined; place = lone.pop()) {
    if (counts[place] !== 1) continue;
    const token = xors[place] ?? 0;
    const places = all[token];
    if (places === undefined) return null;
    steps.push({ place, places });
    toggle(token, -1);
    lone.push(...places.slice(0, 3).filter((other) => counts[other] === 1));
  }
  return steps.length === tokens.length ? steps : null;
}

const digits = (number: number): string => (DIGITS[Math.floor(number / 90)] ?? '') + (DIGITS[number % 90] ?? '');

/**
 * @param tokens in any order; the same ones give the same set
 * @throws Error where no seed works, which no set of distinct tokens has shown yet
 */
export function buildTokenSet(tokens: Iterable<string>): string {
  // Two tokens of one hash are one to the set.
  const byHash = new Map([...tokens].sort().map((token) => [hashOf(token), token]));
  const distinct = [...byHash.values()];
  const third = Math.ceil((distinct.length * SPACE) / 3) + 10;
  for (let seed = 0; seed < DIGITS.length; seed++) {
    const steps = peel(distinct, seed, third);
    if (steps === null) continue;
    const numbers = new Uint16Array(3 * third);
    for (const { place, places } of steps.reverse()) {
      const [a, b, c, fingerprint] = places;
      const rest = (numbers[a] ?? 0) + (numbers[b] ?? 0) + (numbers[c] ?? 0) - (numbers[place] ?? 0);
      numbers[place] = (fingerprint - (rest % FINGERPRINTS) + FINGERPRINTS) % FINGERPRINTS;
    }
    return (DIGITS[seed] ?? '') + [...numbers].map(digits).join('');
  }
  throw new Error(`no set can be made of ${distinct.length} tokens`);
}
