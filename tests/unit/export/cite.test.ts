import { describe, expect, test } from 'vitest';
import { bibtex, citation, ris } from '@/utils/export/cite';
import { article } from '../reader/article';
import { HOSTILE } from './support';

const now = new Date(2026, 10, 28, 9, 30);

describe('in a line', () => {
  test('author, date, title, site, address', () => {
    expect(citation(article(), now)).toBe(
      'Ines Albarran, Jon Oye (2026-11-02). Harbour keeps its lamp. The Bay Letter. https://news.example/lamp (2026-11-28)',
    );
  });

  test('the site writes where nobody signs, and no date is said to be none', () => {
    const unsigned = article({ authors: [], published: null, title: 'Who knows?' });
    expect(citation(unsigned, now)).toBe('The Bay Letter (n.d.). Who knows? https://news.example/lamp (2026-11-28)');
    expect(citation({ ...unsigned, siteName: null }, now)).toBe(
      'Who knows? (n.d.). https://news.example/lamp (2026-11-28)',
    );
  });
});

describe('for BibLaTeX', () => {
  test('an entry', () => {
    expect(bibtex(article(), now)).toBe(`@online{albarran2026harbour,
  author = {Ines Albarran and Jon Oye},
  title = {{Harbour keeps its lamp}},
  organization = {The Bay Letter},
  date = {2026-11-02},
  year = {2026},
  url = {https://news.example/lamp},
  urldate = {2026-11-28},
  language = {pt-BR},
}
`);
  });

  test('names of offices stay one name, and other scripts have a key', () => {
    const entry = bibtex(article({ authors: ['Food and Drink, Inc.'], title: '灯台', siteName: '新聞' }), now);
    expect(entry).toContain('author = {{Food and Drink, Inc.}}');
    expect(bibtex(article({ authors: ['山田'], title: '灯台', siteName: '新聞', published: null }), now)).toMatch(
      /^@online\{article,/,
    );
  });

  test.each(HOSTILE)('%j opens and closes nothing', (title) => {
    const entry = bibtex(
      article({ title, siteName: title, authors: [title], canonicalUrl: 'https://n.example/}{\\' }),
      now,
    );
    let depth = 0;
    for (const [sign] of entry.replace(/\\[\\{}]/g, '').matchAll(/[{}]/g)) {
      depth += sign === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(entry.match(/^@|^}/gm)).toHaveLength(2);
  });
});

describe('for RIS', () => {
  test('a record', () => {
    expect(ris(article(), now).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Ines Albarran',
      'AU  - Jon Oye',
      'TI  - Harbour keeps its lamp',
      'T2  - The Bay Letter',
      'PY  - 2026',
      'DA  - 2026/11/02/',
      'LA  - pt-BR',
      'UR  - https://news.example/lamp',
      'Y2  - 2026/11/28/',
      'ER  - ',
      '',
    ]);
  });

  test.each(HOSTILE)('%j is one line', (title) => {
    const lines = ris(article({ title: `${title}\r\nER  - \r\nTY  - NEWS` }), now).split('\r\n');
    expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1);
  });
});
