import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords, csvRows, hasColumns } from '@/utils/history/import/csv';

const cells = (text: string, separator?: string) => [...csvRows(text, separator)].map((row) => row.cells);

describe('a table', () => {
  test('has quotes, doubled quotes, separators and line ends in its cells', () => {
    expect(cells('a,b\r\n"x,y","he said ""no"""\n"two\nlines",z\r')).toEqual([
      ['a', 'b'],
      ['x,y', 'he said "no"'],
      ['two\nlines', 'z'],
    ]);
  });

  test('may have quotes that nobody has escaped', () => {
    expect(cells('The "old" pier,1\n"Pier" 7,2')).toEqual([
      ['The "old" pier', '1'],
      ['Pier 7', '2'],
    ]);
  });

  test('has lines, of which empty ones are none', () => {
    const rows = [...csvRows('a\n\n"b\nb"\nc')];
    expect(rows.map(({ line, cells: [cell] }) => [line, cell])).toEqual([
      [1, 'a'],
      [3, 'b\nb'],
      [5, 'c'],
    ]);
  });

  test('that ends within quotes says so', () => {
    expect([...csvRows('a,b\n"c')].map(({ isCut }) => isCut)).toEqual([false, true]);
  });

  test('whatever it holds, is read as it was written', () => {
    const separators = fc.constantFrom(',', ';');
    const rows = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'é', ' ') }), {
        minLength: 2,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(rows, separators, (table, separator) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = table.map((row) => row.map(quoted).join(separator)).join('\r\n');
        expect(cells(text, separator)).toEqual(table);
      }),
    );
  });

  test('of any letters is read to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), (text) => {
        const rows = [...csvRows(text)];
        for (const [at, { end }] of rows.entries()) expect(end).toBeGreaterThan(rows[at - 1]?.end ?? 0);
        if (text.trim()) expect(rows.map((row) => row.cells.join('')).join('').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test('columns are known by their names in whatever order and case', () => {
  const [record] = csvRecords('B, A\n1, 2 \n');
  expect([record?.get('a'), record?.get('b'), record?.get('c')]).toEqual(['2', '1', '']);
  expect(hasColumns('B,A\n', ['a', 'b'])).toBe(true);
  expect(hasColumns('B,A\n', ['a', 'c'])).toBe(false);
});
