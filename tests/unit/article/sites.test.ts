// @vitest-environment jsdom
/** The rules of single sites: each is well formed, has a golden page, and is needed on it in all its parts. */
import { describe, expect, test, vi } from 'vitest';
import { extractArticle } from '@/utils/article';
import { byHost, ruleFor, type SiteRule } from '@/utils/article/site-rules';
import { type Fixture, openFixture, outcomeOf, readFixtures } from '../../support/site-fixtures';

/** The rule that extraction gets instead of the site's own; `undefined` leaves it its own. */
const instead = vi.hoisted(() => ({ rule: undefined as SiteRule | null | undefined }));
vi.mock('@/utils/article/site-rules', async (original) => {
  const actual = await original<typeof import('@/utils/article/site-rules')>();
  return {
    ...actual,
    ruleFor: (...args: Parameters<typeof ruleFor>) =>
      instead.rule === undefined ? actual.ruleFor(...args) : instead.rule,
  };
});

const files = import.meta.glob<SiteRule>('../../../utils/article/sites/*.ts', { eager: true, import: 'rule' });
const sources = import.meta.glob<string>('../../../utils/article/sites/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const nameOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');
const rules = Object.entries(files).map(([path, rule]) => ({ file: nameOf(path), rule }));
const fixtures = readFixtures();

function extractWith(fixture: Fixture, rule: SiteRule | null): string {
  instead.rule = rule;
  try {
    const article = extractArticle(openFixture(fixture), fixture.url);
    return JSON.stringify(article && outcomeOf(article));
  } finally {
    instead.rule = undefined;
  }
}

/** The rule with one of its parts left out, each part once. */
function withoutEach({ hosts, body, drop = [] }: SiteRule): [part: string, rest: SiteRule][] {
  const withBody = body === undefined ? {} : { body };
  const lessDrop = drop.map((part): [string, SiteRule] => [
    `drop '${part}'`,
    { hosts, ...withBody, drop: drop.filter((other) => other !== part) },
  ]);
  return body === undefined ? lessDrop : [[`body '${body}'`, { hosts, drop }], ...lessDrop];
}

function isSelector(selector: string): boolean {
  try {
    document.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

const HOST = /^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** What is wrong with a rule by itself. */
function faultsOfForm(file: string, { hosts, body, drop = [] }: SiteRule): string[] {
  const faults = hosts.filter((host) => !HOST.test(host)).map((host) => `no host name: ${host}`);
  if (hosts[0] !== file) faults.push(`the file should be named ${hosts[0]}.ts`);
  if (body === undefined && drop.length === 0) faults.push('says nothing');
  const selectors = body === undefined ? drop : [body, ...drop];
  return [...faults, ...selectors.filter((one) => !isSelector(one)).map((one) => `invalid selector: ${one}`)];
}

/** Hosts that are claimed more than once, by one rule or by two. */
function claimedTwice(all: readonly { rule: SiteRule }[]): string[] {
  const hosts = all.flatMap(({ rule }) => [...rule.hosts]);
  return hosts.filter((host, i) => hosts.indexOf(host) !== i);
}

/** What is wrong with a rule as its golden pages show it. */
function faultsOnPages(file: string, rule: SiteRule, all: readonly Fixture[]): string[] {
  const own = all.filter(({ host }) => host === file);
  if (own.length === 0) return [`no fixture: tests/fixtures/sites/${file}--<slug>`];
  const outcomes = (other: SiteRule | null) => own.map((fixture) => extractWith(fixture, other)).join('\n');
  const full = outcomes(rule);
  if (outcomes(null) === full) return ['changes nothing: the generic path does as well, the rule can go'];
  return withoutEach(rule)
    .filter(([, rest]) => outcomes(rest) === full)
    .map(([part]) => `is not needed: ${part}`);
}

describe('rules', () => {
  test.each(rules.map(({ file, rule }) => [file, rule] as const))('%s is well formed', (file, rule) => {
    expect(faultsOfForm(file, rule)).toEqual([]);
  });

  test.each(rules.map(({ file, rule }) => [file, rule] as const))('%s is needed, all of it', (file, rule) => {
    expect(faultsOnPages(file, rule, fixtures)).toEqual([]);
  });

  test.each(Object.entries(sources).map(([path, source]) => [nameOf(path), source] as const))(
    '%s is data',
    (file, source) => {
      const rule = rules.find((other) => other.file === file)?.rule;
      expect(JSON.parse(JSON.stringify(rule))).toStrictEqual(rule);
      expect(source.match(/^import (?!type\b).*$/gm)).toBeNull();
      expect(source).toContain('satisfies SiteRule');
    },
  );

  test('no host is claimed twice', () => {
    expect(claimedTwice(rules)).toEqual([]);
  });
});

describe('fixtures', () => {
  test.each(fixtures.map(({ name, host, url }) => [name, host, url] as const))(
    '%s is named for its host',
    (_, host, url) => {
      expect(`.${url.hostname}`.endsWith(`.${host}`)).toBe(true);
    },
  );
});

describe('a rule that', () => {
  const good: SiteRule = { hosts: ['paper.example'], drop: ['.box'] };
  const page = fixtures.find(({ name }) => name.startsWith('kompas.com--')) as Fixture;

  test('has another file name fails', () => {
    expect(faultsOfForm('gazette.example', good)).toEqual(['the file should be named paper.example.ts']);
  });

  test('has a host that is none fails', () => {
    const hosts = ['https://paper.example'];
    expect(faultsOfForm('https://paper.example', { ...good, hosts })).toEqual(['no host name: https://paper.example']);
  });

  test('says nothing fails', () => {
    expect(faultsOfForm('paper.example', { hosts: good.hosts })).toEqual(['says nothing']);
  });

  test.each(['.box[', 'p:nth-child(', '> p', ''])('has the selector "%s" fails', (selector) => {
    expect(faultsOfForm('paper.example', { ...good, drop: [selector] })).toEqual([`invalid selector: ${selector}`]);
  });

  test('claims a host of another fails', () => {
    const other = { hosts: ['post.example', 'paper.example'], drop: ['.ad'] };
    expect(claimedTwice([{ rule: good }, { rule: other }])).toEqual(['paper.example']);
    expect(claimedTwice([{ rule: { ...good, hosts: ['a.example', 'a.example'] } }])).toEqual(['a.example']);
  });

  test('has no fixture fails', () => {
    expect(faultsOnPages('paper.example', good, fixtures)[0]).toContain('no fixture');
  });

  test('changes nothing fails', () => {
    expect(faultsOnPages('kompas.com', good, [page])[0]).toContain('changes nothing');
  });

  test('has a part too many fails', () => {
    const rule = { hosts: ['kompas.com'], drop: ['.read__content p:first-child', '.nowhere'] };
    expect(faultsOnPages('kompas.com', rule, [page])).toEqual(["is not needed: drop '.nowhere'"]);
  });

  test('has an invalid selector changes nothing at run time', () => {
    const broken = { hosts: ['kompas.com'], body: ':::', drop: ['['] };
    expect(extractWith(page, broken)).toBe(extractWith(page, null));
  });

  test('names a body that the page has not changes nothing', () => {
    expect(extractWith(page, { hosts: ['kompas.com'], body: '.nowhere' })).toBe(extractWith(page, null));
  });
});

describe('ruleFor', () => {
  const paper: SiteRule = { hosts: ['paper.example'], drop: ['.a'] };
  const sport: SiteRule = { hosts: ['sport.paper.example', 'goal.example'], drop: ['.b'] };
  const among = byHost([paper, sport]);

  test.each([
    ['paper.example', paper],
    ['www.paper.example', paper],
    ['PAPER.example.', paper],
    ['sport.paper.example', sport],
    ['m.sport.paper.example', sport],
    ['goal.example', sport],
    ['notpaper.example', null],
    ['paper.example.net', null],
    ['example', null],
    ['', null],
  ])('%s', (hostname, rule) => {
    expect(ruleFor(hostname, among)).toBe(rule);
  });

  test('finds the files of sites/ by itself', () => {
    for (const { rule } of rules) for (const host of rule.hosts) expect(ruleFor(`www.${host}`)).toEqual(rule);
  });
});
