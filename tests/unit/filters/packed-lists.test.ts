import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { packText } from '../../../scripts/filters/pack-text';
import { packedFile } from '../../../scripts/filters/packed-file';
import { joinLists, splitLists, unpackLists } from '../../../utils/filters/packed-lists';
import { logitOf, probabilityOf } from '../../../utils/filters/text-model';
import { unpackText } from '../../../utils/filters/unpack-text';

const noRest = async (): Promise<void> => {};
const data = (name: string): string =>
  readFileSync(new URL(`../../../utils/filters/data/${name}`, import.meta.url), 'utf8');

describe('a packed text', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'a'],
    ['every kind of letter', 'aé漢🦦\0\uffff'],
    ['what repeats itself', '.ad-banner,#ad-box\t'.repeat(2_000)],
  ])('comes back whole: %s', async (_, text) => {
    expect(await unpackText(packText(text), noRest)).toBe(text);
  });

  it('comes back whole, whatever it is', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        expect(await unpackText(packText(one), noRest)).toBe(one.toWellFormed());
      }),
      { numRuns: 25 },
    );
  });

  it('is refused where it is cut, changed or something else', async () => {
    const packed = packText(data('generic.txt').slice(0, 5_000));
    const changed = packed.slice();
    changed[1_000] = (changed[1_000] ?? 0) ^ 1;
    const broken = [packed.slice(0, -200), changed, new Uint8Array(0), new TextEncoder().encode('4\n.ad-top\t{}')];
    for (const one of broken) await expect(unpackText(one, noRest)).rejects.toThrow(/packed text/);
  });

  it('gives others their turn', async () => {
    const rest = vi.fn(noRest);
    await unpackText(packText('news '.repeat(10_000)), rest);
    expect(rest.mock.calls.length).toBeGreaterThan(2);
  });
});

test('no figure of the tables is so near to being rounded the other way that two browsers could differ', () => {
  const logits = Array.from({ length: 4096 }, (_, at) => logitOf(at));
  const probabilities = Array.from({ length: 2 * 2047 + 1 }, (_, at) => probabilityOf(at - 2047));
  // Browsers differ in the 16th digit of Math.log and Math.exp.
  const nearest = [...logits, ...probabilities].map((exact) => Math.abs((Math.abs(exact) % 1) - 0.5));
  expect(Math.min(...nearest)).toBeGreaterThan(1e-9);
});

const lists = { hosts: '2\nnews.example,paper.example\t{"h":[".a"]}\n*.b\t{}', generic: '1\n.ad-top,#banner\t' };

test('two lists come back from the one that they are packed in', () => {
  expect(splitLists(joinLists(lists))).toEqual(lists);
  expect(() => splitLists('1\n{}\na')).toThrow('not two lists');
});

test('what the build packs is what is committed', async () => {
  const packed = new Uint8Array(readFileSync(packedFile()));
  expect(await unpackLists(packed, noRest)).toEqual({ hosts: data('hosts.txt'), generic: data('generic.txt') });
}, 60_000);
