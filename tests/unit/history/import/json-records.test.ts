import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonRecords, parsedRecord } from '@/utils/history/import/json-records';
import { allOf, textFile } from './support';

const records = async (text: string, piece: number) => {
  const found = await allOf(jsonRecords(textFile(text, piece).chunks()));
  return found.map((record) => [record.key, record.isCut ? 'cut' : parsedRecord(record)]);
};

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 0, maxKeys: 3 }), { maxLength: 5 });

test('a list is read as JSON.parse reads it, however it is written and handed over', async () => {
  await fc.assert(
    fc.asyncProperty(
      objects,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 2 }),
      async (list, piece, indent) => {
        const text = JSON.stringify(list, null, indent);
        expect(await records(text, piece)).toEqual((JSON.parse(text) as unknown[]).map((value) => [null, value]));
      },
    ),
  );
});

test('so are the lists in an object, under their names', async () => {
  await fc.assert(
    fc.asyncProperty(objects, objects, fc.integer({ min: 1, max: 9 }), async (first, second, piece) => {
      const text = JSON.stringify({ format: 'x', n: 1, first, nested: { second }, second });
      const expected = [
        ...(JSON.parse(JSON.stringify(first)) as unknown[]).map((value) => ['first', value]),
        ...(JSON.parse(JSON.stringify(second)) as unknown[]).map((value) => ['second', value]),
      ];
      expect(await records(text, piece)).toEqual(expected);
    }),
  );
});

test('cut anywhere, it gives the records before the cut and says so', async () => {
  const text = JSON.stringify({ visits: [{ a: '"]}' }, { b: [{}] }, { c: '\\' }], tombstones: [{ d: 1 }] });
  for (let end = 1; end < text.length; end++) {
    const found = await records(text.slice(0, end), 5);
    expect(found.at(-1)?.[1]).toBe('cut');
    const whole = [{ a: '"]}' }, { b: [{}] }, { c: '\\' }, { d: 1 }];
    expect(found.slice(0, -1).map(([, value]) => value)).toEqual(whole.slice(0, found.length - 1));
  }
});

test('any letters end in nothing or in something that is no JSON', async () => {
  const letters = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', 'a') });
  await fc.assert(fc.asyncProperty(letters, async (text) => void (await records(text, 3))));
});

test('depth costs nothing', async () => {
  const deep = `[{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}},{"b":1}]`;
  const found = await allOf(jsonRecords(textFile(deep, 10_000).chunks()));
  expect(found).toHaveLength(2);
  expect(parsedRecord(found[1] as (typeof found)[0])).toEqual({ b: 1 });
});

test('a record that is longer than any article is passed over', async () => {
  const long = JSON.stringify([{ a: 'x'.repeat(16_000_001) }, { b: 1 }]);
  const found = await allOf(jsonRecords(textFile(long, 1_000_000).chunks()));
  expect(found.map((record) => parsedRecord(record))).toEqual([undefined, { b: 1 }]);
});
