import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCorpus } from '../../../scripts/bench/corpus';

let corpus: string;

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'jernih-corpus-'));
});
afterEach(() => rmSync(corpus, { recursive: true, force: true }));

const GOLD = {
  title: 'The lamp',
  text: 'It is lit.',
  paragraphs: [{ k: 'p', t: 'It is lit.' }],
  publisher: 'unknown field',
};

function write(set: string, file: string, content: unknown): void {
  mkdirSync(join(corpus, set), { recursive: true });
  writeFileSync(
    join(corpus, set, file),
    content instanceof Buffer || typeof content === 'string' ? content : JSON.stringify(content),
  );
}

function writePage(set: string, id: string): void {
  write(set, `${id}.json`, GOLD);
  write(set, `${id}.html.gz`, gzipSync('<p>It is lit.'));
}

const only = (set = 'news') => {
  const [first] = openCorpus(corpus, [set]);
  if (!first) throw new Error('no set');
  return first;
};

describe('a corpus that is as it should be', () => {
  beforeEach(() => {
    write('news', 'index.json', [
      { id: 'lamp-V1', type: 'article', url: 'https://paper.example/lamp' },
      { id: 'shop', type: 'product', url: null },
    ]);
    for (const id of ['lamp-V1', 'shop']) writePage('news', id);
    write('web', 'index.json', []);
    writeFileSync(join(corpus, 'README.md'), 'not a set');
  });

  test('its sets, all or some', () => {
    expect(openCorpus(corpus, null).map(({ name }) => name)).toEqual(['news', 'web']);
    expect(openCorpus(corpus, ['web']).map(({ ids }) => ids)).toEqual([[]]);
  });

  test('a page with its gold; what the gold does not know is null or empty', () => {
    const { url, kind, html, gold } = only().read('lamp-V1');
    expect([url.href, kind, Buffer.from(html).toString()]).toEqual([
      'https://paper.example/lamp',
      'article',
      '<p>It is lit.',
    ]);
    expect(gold).toEqual({
      title: 'The lamp',
      text: 'It is lit.',
      paragraphs: [{ k: 'p', t: 'It is lit.' }],
      authors: [],
      published: null,
      lang: null,
      captions: [],
      with: [],
      without: [],
    });
  });

  test('a page without an address gets one that leads nowhere', () => {
    expect(only().read('shop').url.href).toBe('https://page.example/shop');
  });
});

describe('a corpus that cannot be opened says why', () => {
  test('no such folder, no set in it, a set instead of a corpus, an unknown set', () => {
    expect(() => openCorpus(join(corpus, 'away'), null)).toThrow('no such folder');
    expect(() => openCorpus(corpus, null)).toThrow('no folder with an index.json');
    write('news', 'index.json', []);
    expect(() => openCorpus(join(corpus, 'news'), null)).toThrow('is one set');
    expect(() => openCorpus(corpus, ['web', 'news'])).toThrow(/no set web in .*there are: news/);
  });

  test.each([
    ['[{"id":', 'news/index.json is not JSON'],
    ['{"id": "a"}', 'news/index.json holds no list of pages'],
  ])('an index of %s', (index, message) => {
    write('news', 'index.json', index);
    expect(() => openCorpus(corpus, null)).toThrow(message);
  });
});

describe('rows and files that do not fit are named', () => {
  test('rows of the index, and nothing outside of the folder is ever read', () => {
    write('news', 'index.json', [
      { id: '../secret', type: 'article' },
      { id: 'a' },
      7,
      { id: 'b', type: 'article' },
      { id: 'b', type: 'article' },
    ]);
    const { ids, faults } = only();
    expect(ids).toEqual(['b']);
    expect(faults.map(({ id }) => id)).toEqual([
      'row 1 of index.json',
      'row 2 of index.json',
      'row 3 of index.json',
      'b',
    ]);
    expect(faults.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('id: '),
      expect.stringContaining('type'),
      expect.stringContaining('Object'),
      'stands twice in index.json',
    ]);
    expect(() => only().read('../secret')).toThrow('no page ../secret');
  });

  const break_ = (file: string, content: unknown) => {
    write('news', 'index.json', [{ id: 'lamp', type: 'article', url: 'https://paper.example/lamp' }]);
    writePage('news', 'lamp');
    if (content === null) rmSync(join(corpus, 'news', file));
    else write('news', file, content);
    return () => only().read('lamp');
  };

  test.each([
    ['lamp.json', null, 'lamp.json is missing'],
    ['lamp.json', '{"title"', 'lamp.json is not JSON'],
    ['lamp.json', '[]', 'lamp.json: '],
    ['lamp.json', '{"text": ["not a text"]}', 'lamp.json: text: '],
    ['lamp.json', '{"paragraphs": [{"k": "p"}]}', 'lamp.json: paragraphs.0.t: '],
    ['lamp.html.gz', null, 'lamp.html.gz is missing'],
    ['lamp.html.gz', '<p>not packed', 'lamp.html.gz cannot be unpacked'],
    ['lamp.html.gz', gzipSync('<p>cut off').subarray(0, 15), 'lamp.html.gz cannot be unpacked'],
    ['lamp.html.gz', gzipSync(''), 'lamp.html.gz is empty'],
    ['lamp.html.gz', gzipSync(Buffer.alloc(65 * 1024 * 1024)), 'lamp.html.gz cannot be unpacked'],
  ])('%s, case %#', (file, content, message) => {
    expect(break_(file, content)).toThrow(message);
  });
});
