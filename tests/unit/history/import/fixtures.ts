/** Files as other programs write them, of our own words: the columns and fields are theirs. */
import { zipSync } from 'fflate';

export const pocketCsv = `title,url,time_added,tags,status
"Lamps, and who keeps them",https://bay.example/lamps?utm_source=mail,1700000000,harbour|night,unread
https://bay.example/untitled,https://bay.example/untitled,1700000100,,archive
No address,,1700000200,,unread
`;

export const pocketHtml = `<!DOCTYPE html>
<html><!--So long--><head><meta charset="UTF-8"><title>Pocket Export</title></head>
<body><h1>Unread</h1><ul>
<li><a href="https://bay.example/a?x=1&amp;y=2" time_added="1601900000" tags="tide,boats">Nets &amp; &quot;knots&quot;</a></li>
<li><a href="" time_added="1">Nothing</a></li>
</ul><h1>Read Archive</h1><ul>
<li><a href="https://bay.example/b" time_added="1601900100" tags="">Read long ago</a></li>
</ul></body></html>`;

export const instapaper = `URL,Title,Selection,Folder,Timestamp,Tags
https://bay.example/i1,The pier,,Unread,1600000000,[]
https://bay.example/i2,The gull,,Starred,1600000001,"[""birds"",""sea""]"
https://bay.example/i3,The net,,Archive,1600000002,
https://bay.example/i4,The rope,,"Long reads",1600000003,not json
`;

export const readwise = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Mushrooms of the dunes,https://bay.example/r1,01h,"['dunes', ""gull's""]",2023-06-15 18:42:03+00:00,0.25,later,True
Done with it,https://bay.example/r2,01i,[],2023-06-16 18:42:03+00:00,0.5,archive,True
`;

export const wallabagJson = JSON.stringify(
  [
    {
      is_archived: 1,
      is_starred: 1,
      tags: ['coast', { id: 4, label: 'slow', slug: 'slow' }],
      is_public: false,
      id: 12,
      title: 'A slow boat',
      url: 'https://bay.example/w1',
      content: '<p>The boat was <b>slow</b>.</p><script>alert(1)</script>',
      created_at: '2022-01-02T03:04:05+0000',
      updated_at: '2022-01-03T03:04:05+00:00',
      published_at: '2021-12-31T00:00:00+00:00',
      published_by: ['Ana Sousa', 'Rui Dias'],
      annotations: [{ text: 'note', quote: '[{"' }],
      mimetype: 'text/html',
      language: 'en_GB',
      reading_time: 1,
      domain_name: 'bay.example',
      preview_picture: 'https://bay.example/boat.jpg',
    },
    { is_archived: 0, is_starred: 0, tags: [], title: 'Without address', url: null },
    'no entry',
  ],
  null,
  1,
);

export const wallabagCsv = `Title;URL;Content;Tags;"MIME Type";Language;"Creation date"
"A ""quoted"" boat";https://bay.example/c1;"<p>Text; with marks</p>";"one, two";text/html;de;"03/02/2021 04:05:06"
`;

const omnivoreEntry = (slug: string, change: object) => ({
  id: `id-${slug}`,
  slug,
  title: `About ${slug}`,
  description: 'Some words',
  author: 'Mei Tan',
  url: `https://bay.example/${slug}`,
  state: 'Active',
  readingProgress: 40,
  thumbnail: null,
  labels: ['library'],
  savedAt: '2024-03-01T10:00:00.000Z',
  updatedAt: '2024-03-02T10:00:00.000Z',
  publishedAt: '2024-02-29T00:00:00.000Z',
  ...change,
});

export const omnivoreList = JSON.stringify(
  [omnivoreEntry('one', {}), omnivoreEntry('two', { state: 'Archived' })],
  null,
  2,
);

const bytes = (text: string) => new TextEncoder().encode(text);

export const omnivoreZip = (): Uint8Array<ArrayBuffer> =>
  zipSync({
    'metadata_0_to_20.json': bytes(omnivoreList),
    'metadata_20_to_21.json': bytes(JSON.stringify([omnivoreEntry('three', { labels: null })])),
    'content/one.html': bytes('<html><body><p>The first.</p></body></html>'),
    'content/three.html': bytes('<p>The third.</p>'),
    'highlights/one.md': bytes('> The first.'),
  }) as Uint8Array<ArrayBuffer>;

export const pocketZip = (): Uint8Array<ArrayBuffer> =>
  zipSync({
    'part_000000.csv': bytes(pocketCsv),
    'part_000001.csv': bytes('title,url,time_added,tags,status\nMore,https://bay.example/more,1700000300,,unread\n'),
    '__MACOSX/._part_000000.csv': bytes(pocketCsv),
    'annotations/part_000000.json': bytes('[{"title":"x"}]'),
  }) as Uint8Array<ArrayBuffer>;

export const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Toolbar</H3>
    <DL><p>
        <DT><A HREF="https://bay.example/" ADD_DATE="1600000000">The Bay Letter</A>
        <DT><H3>To read</H3>
        <DL><p>
            <DT><A HREF="https://bay.example/m1" ADD_DATE="1600000001" LAST_VISIT="1600000900" TAGS="sea,salt">Salt &#38; sea</A>
        </DL><p>
        <DT><A HREF="javascript:void(0)">A tool</A>
    </DL><p>
    <DT><A HREF="https://bay.example/m2">Outside</A>
</DL><p>
`;
