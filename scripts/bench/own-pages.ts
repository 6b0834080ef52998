/** The project's own pages in the form of a corpus: the golden pages of `tests/fixtures`, and the demo news site. */
import { readFileSync } from 'node:fs';
import type { Fixture } from '../../tests/support/site-fixtures';
import { readFixtures } from '../../tests/support/site-fixtures';
import { inProject } from '../support/project';
import type { CorpusPage, PageSet } from './corpus';
import type { Gold } from './gold';

const DEMO = 'https://www.kabarbening.example';

/** Pages of the demo site, and what each is. The gold of its articles is no whole text, so they count for spotting. */
const DEMO_KINDS: Record<string, string> = {
  '/index': 'front-page',
  '/empty': 'empty',
  '/login': 'login',
  '/toko/lampu-baca-kayu': 'product',
  '/forum/thread-kopi-pagi-di-stasiun': 'forum',
  '/read/2026/11/18/0700/tambak-garam-terakhir-di-teluk': 'article',
  '/read/2026/11/19/2100/harbour-lights-switched-off-for-migrating-birds': 'article',
  '/read/2026/11/20/081500/sungai-bening-kembali-dihuni-berang-berang': 'article',
};

const UNKNOWN: Gold = {
  title: null,
  authors: [],
  published: null,
  lang: null,
  text: null,
  paragraphs: null,
  captions: [],
  with: [],
  without: [],
};

/** The kind of a block by the mark that its line carries in an expected.json. */
function blockOf(line: string): { k: string; t: string } {
  const [, mark = '', t = line] = /^(#+ |- |> |\| |\[picture\] ?)(.*)$/.exec(line) ?? [];
  if (mark.startsWith('#')) return { k: 'headline', t };
  return { k: mark.startsWith('[picture]') ? 'caption' : 'p', t };
}

function goldOf({ expected }: Fixture): Gold {
  const blocks = expected.paragraphs.map(blockOf);
  const paragraphs = blocks.filter(({ k }) => k !== 'caption');
  if (expected.dek) paragraphs.unshift({ k: 'summary', t: expected.dek });
  return {
    ...UNKNOWN,
    title: expected.title,
    authors: expected.byline ? [expected.byline] : [],
    published: expected.published,
    lang: expected.lang,
    text: paragraphs.map(({ t }) => t).join('\n'),
    paragraphs,
    captions: blocks.flatMap(({ k, t }) => (k === 'caption' && t ? [t] : [])),
  };
}

const setOf = (name: string, pages: Map<string, () => CorpusPage>): PageSet => ({
  name,
  ids: [...pages.keys()],
  faults: [],
  read(id) {
    const page = pages.get(id);
    if (!page) throw new Error(`${name} has no page ${id}`);
    return page();
  },
});

const fixturePage = (fixture: Fixture): CorpusPage => ({
  id: fixture.name,
  kind: 'article',
  url: fixture.url,
  html: Buffer.from(fixture.html),
  gold: goldOf(fixture),
});

const demoPage = (path: string, kind: string): CorpusPage => ({
  id: path,
  kind,
  url: new URL(path === '/index' ? '/' : path, DEMO),
  html: readFileSync(inProject('tests', 'demo-site', `${path.slice(1)}.html`)),
  gold: UNKNOWN,
});

/** The sets `fixtures` and `demo-site`. */
export function ownPages(): PageSet[] {
  const fixtures = readFixtures().map((fixture): [string, () => CorpusPage] => [
    fixture.name,
    () => fixturePage(fixture),
  ]);
  const demo = Object.entries(DEMO_KINDS).map(([path, kind]): [string, () => CorpusPage] => [
    path,
    () => demoPage(path, kind),
  ]);
  return [setOf('fixtures', new Map(fixtures)), setOf('demo-site', new Map(demo))];
}
