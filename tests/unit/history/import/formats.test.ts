import { describe, expect, test } from 'vitest';
import { ARCHIVE_FORMATS, TEXT_FORMATS, textFormatOf } from '@/utils/history/import/formats';
import * as fixtures from './fixtures';
import { allOf, textFile, told } from './support';

const ownCopy = '{"format":"jernih-history","version":1,"tombstones":[{"idHash":"a"}],\n"visits":[\n{"id":"b"}]}';

const files: Record<string, string> = {
  jernih: ownCopy,
  'pocket, of 2025': fixtures.pocketCsv,
  'pocket, of before': fixtures.pocketHtml,
  instapaper: fixtures.instapaper,
  readwise: fixtures.readwise,
  'wallabag, JSON': fixtures.wallabagJson,
  'wallabag, table': fixtures.wallabagCsv,
  omnivore: fixtures.omnivoreList,
  bookmarks: fixtures.bookmarks,
};

const read = async (text: string) => {
  const format = textFormatOf(text);
  if (!format) throw new Error('no format');
  return (await allOf(format.read(textFile(text)))).map(told);
};

describe('the table of formats', () => {
  test.each(Object.entries(files))('%s is known to one format alone, by its content', (name, text) => {
    const known = TEXT_FORMATS.filter((format) => format.detect(text));
    expect(known.map(({ source }) => source)).toEqual([name.split(',')[0]]);
  });

  test('each format has a file here', () => {
    const seen = new Set(Object.values(files).map((text) => textFormatOf(text)));
    expect(TEXT_FORMATS.filter((format) => !seen.has(format))).toEqual([]);
  });

  test.each([
    '',
    'a,b\n1,2',
    '[]',
    '{}',
    '{"visits":[]}',
    '<!doctype html><title>News</title>',
    '[{"title":"x"}]',
    'PK',
  ])('nobody claims %j', (text) => {
    expect(textFormatOf(text)).toBeUndefined();
  });

  test('a zip is known by what is in it', () => {
    expect(ARCHIVE_FORMATS.filter(({ detect }) => detect(['metadata_0_to_20.json', 'content/a.html']))).toHaveLength(1);
    expect(ARCHIVE_FORMATS.filter(({ detect }) => detect(['part_000000.csv']))).toEqual([]);
  });
});

describe('Pocket', () => {
  test('its table: times, tags, what is read, and lines without an address', async () => {
    expect(await read(fixtures.pocketCsv)).toEqual([
      {
        url: 'https://bay.example/lamps?utm_source=mail',
        title: 'Lamps, and who keeps them',
        addedAt: 1_700_000_000_000,
        progress: 0,
        tags: ['harbour', 'night'],
      },
      expect.objectContaining({ url: 'https://bay.example/untitled', progress: 1, tags: [''] }),
      '4: no-address',
    ]);
  });

  test('its older list of links, with entities', async () => {
    expect(await read(fixtures.pocketHtml)).toEqual([
      {
        url: 'https://bay.example/a?x=1&y=2',
        title: 'Nets & "knots"',
        addedAt: 1_601_900_000_000,
        progress: 0,
        tags: ['tide', 'boats'],
      },
      '5: no-address',
      expect.objectContaining({ url: 'https://bay.example/b', progress: 1 }),
    ]);
  });
});

test('Instapaper: its own folders say what is read and starred, others are tags', async () => {
  expect(await read(fixtures.instapaper)).toEqual([
    expect.objectContaining({ url: 'https://bay.example/i1', progress: 0, tags: [] }),
    expect.objectContaining({ progress: 0, starred: true, tags: ['birds', 'sea'], addedAt: 1_600_000_001_000 }),
    expect.objectContaining({ progress: 1, tags: [] }),
    expect.objectContaining({ progress: 0, tags: ['Long reads'] }),
  ]);
});

test('Readwise Reader: lists of tags as Python writes them', async () => {
  expect(await read(fixtures.readwise)).toEqual([
    {
      url: 'https://bay.example/r1',
      title: 'Mushrooms of the dunes',
      addedAt: Date.UTC(2023, 5, 15, 18, 42, 3),
      progress: 0.25,
      tags: ['dunes', "gull's"],
    },
    expect.objectContaining({ progress: 1, tags: [] }),
  ]);
});

describe('wallabag', () => {
  test('its list: everything that it knows of an article', async () => {
    expect(await read(fixtures.wallabagJson)).toEqual([
      {
        url: 'https://bay.example/w1',
        title: 'A slow boat',
        byline: 'Ana Sousa, Rui Dias',
        siteName: 'bay.example',
        lang: 'en_GB',
        published: '2021-12-31T00:00:00+00:00',
        leadImage: 'https://bay.example/boat.jpg',
        addedAt: Date.UTC(2022, 0, 2, 3, 4, 5),
        readAt: Date.UTC(2022, 0, 3, 3, 4, 5),
        progress: 1,
        starred: true,
        tags: ['coast', 'slow'],
        html: '<p>The boat was <b>slow</b>.</p><script>alert(1)</script>',
      },
      '2: no-address',
    ]);
  });

  test('its table, of which only the day is sure', async () => {
    expect(await read(fixtures.wallabagCsv)).toEqual([
      {
        url: 'https://bay.example/c1',
        title: 'A "quoted" boat',
        lang: 'de',
        addedAt: Date.UTC(2021, 1, 3, 12),
        progress: 0,
        tags: ['one', ' two'],
        html: '<p>Text; with marks</p>',
      },
    ]);
  });
});

test('Omnivore: a list out of its zip', async () => {
  expect(await read(fixtures.omnivoreList)).toEqual([
    {
      url: 'https://bay.example/one',
      title: 'About one',
      byline: 'Mei Tan',
      published: '2024-02-29T00:00:00.000Z',
      leadImage: null,
      addedAt: Date.UTC(2024, 2, 1, 10),
      readAt: Date.UTC(2024, 2, 2, 10),
      progress: 0.4,
      tags: ['library'],
    },
    expect.objectContaining({ progress: 1 }),
  ]);
});

test('bookmarks: folders are tags, front pages and scripts no articles', async () => {
  expect(await read(fixtures.bookmarks)).toEqual([
    '9: no-article',
    {
      url: 'https://bay.example/m1',
      title: 'Salt & sea',
      addedAt: 1_600_000_001_000,
      readAt: 1_600_000_900_000,
      progress: 0,
      tags: ['', '', 'To read', 'sea', 'salt'],
    },
    '14: no-address',
    expect.objectContaining({ url: 'https://bay.example/m2', addedAt: null, tags: ['', ''] }),
  ]);
});

test('a copy of ours: records and deletions, as they are', async () => {
  expect(await read(ownCopy)).toEqual([{ idHash: 'a' }, { id: 'b' }]);
});

describe('a file that is cut anywhere', () => {
  test.each(Object.entries(files))(
    '%s: gives what stands before, says where it ends, and never throws',
    async (_, text) => {
      const whole = (await read(text)).filter((one) => typeof one === 'object').map((one) => JSON.stringify(one));
      const format = textFormatOf(text);
      for (let end = text.length - 1; end > 0; end -= 11) {
        const entries = format ? await allOf(format.read(textFile(text.slice(0, end)))) : [];
        const said = entries.map(told);
        expect(entries.every(({ at, done }) => at > 0 && done >= 0 && done <= 1)).toBe(true);
        // The last line of a table may be cut within a cell; everything before it is as it was.
        const before = said.filter((one) => typeof one === 'object').slice(0, -1);
        expect(before.map((one) => JSON.stringify(one))).toEqual(whole.slice(0, before.length));
      }
    },
  );
});
