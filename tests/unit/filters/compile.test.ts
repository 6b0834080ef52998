import { describe, expect, it } from 'vitest';
import type { Files } from '../../../scripts/filters/compile';
import type { DnrRule } from '../../../scripts/filters/compile-network';
import {
  type FilterLists,
  GENERIC_SHARDS,
  HOST_SHARDS,
  type HostRules,
  hasToken,
  lineOf,
  shardOf,
  shardsOf,
} from '../../../utils/filters/format';
import { compileRules, compileTexts, listText } from './made-up-list';

const textOf = (files: Files, path: string): string => files.get(path) ?? '';

/** Looks a host up as a page does. */
function rulesFor(files: Files, host: string): HostRules | null {
  const shards = shardsOf(textOf(files, 'utils/filters/data/hosts.txt'), HOST_SHARDS);
  const line = lineOf(shards[shardOf(host, HOST_SHARDS)] ?? '', host);
  return line === null ? null : (JSON.parse(line) as HostRules);
}

/** The generic selectors of a token; [token] where it is one itself, null where there are none. */
function genericFor(files: Files, token: string): string[] | null {
  const shards = shardsOf(textOf(files, 'utils/filters/data/generic.txt'), GENERIC_SHARDS);
  const line = lineOf(shards[shardOf(token, GENERIC_SHARDS)] ?? '', token);
  return line === '' ? [token] : line === null ? null : (JSON.parse(line) as string[]);
}

const networkOf = (files: Files): DnrRule[] =>
  JSON.parse(textOf(files, 'public/filters/network-ads.json')) as DnrRule[];
const aboutOf = (files: Files): FilterLists => JSON.parse(textOf(files, 'public/filters/lists.json')) as FilterLists;
/** The two data modules as plain values. */
const untokenedOf = (files: Files): string[] =>
  JSON.parse(/= (\[[^;]*\]);/.exec(textOf(files, 'utils/filters/data/untokened.ts'))?.[1] ?? 'null') as string[];
const tokensOf = (files: Files): string => /'(.*)'/.exec(textOf(files, 'utils/filters/data/token-set.ts'))?.[1] ?? '';

describe('Rules of hosts', () => {
  it('stand under each host and entity, one selector each', async () => {
    const files = await compileRules('bay.example,shop.*##.promo, #teaser:has(> .ad)', 'bay.example##.late');
    expect(rulesFor(files, 'bay.example')).toEqual({ h: ['#teaser:has(> .ad)', '.late', '.promo'] });
    expect(rulesFor(files, 'shop.*')).toEqual({ h: ['#teaser:has(> .ad)', '.promo'] });
    expect(rulesFor(files, 'www.bay.example')).toBeNull();
  });

  it('do not cut a selector at a comma inside of it', async () => {
    const files = await compileRules('bay.example##.a:is(.b, .c),[data-x="1,2"]');
    expect(rulesFor(files, 'bay.example')?.h).toEqual(['.a:is(.b, .c)', '[data-x="1,2"]']);
  });

  it('leave a subdomain out, and take exceptions back', async () => {
    const files = await compileRules(
      'bay.example,~mail.bay.example##.promo',
      '~own.example##.everywhere',
      'hill.example#@#.everywhere',
      'hill.example#@#.never-hidden',
    );
    expect(rulesFor(files, 'bay.example')).toEqual({ h: ['.promo'] });
    expect(rulesFor(files, 'mail.bay.example')).toEqual({ x: ['.promo'] });
    expect(rulesFor(files, 'own.example')).toEqual({ x: ['.everywhere'] });
    expect(rulesFor(files, 'hill.example')).toEqual({ x: ['.everywhere'] });
    expect(genericFor(files, '.everywhere')).toEqual(['.everywhere']);
  });

  it('have styles that give scrolling back, and no others', async () => {
    const files = await compileRules(
      'bay.example#$#body { overflow: auto !important; position:static!important }',
      'bay.example##.page:style(filter: none !important)',
      'bay.example#$#.trick { background: url(https://spy.example/x.png) }',
      'bay.example#$#.trick { color: red }',
      'bay.example#$#.gone { display: none !important; }',
      'bay.example#$#.out { remove: true; }',
      'bay.example#$#body { display: none !important; width: 1px }',
      'bay.example#$#@media (max-width: 600px) { .narrow { padding: 0 } }',
    );
    expect(rulesFor(files, 'bay.example')).toEqual({
      h: ['.gone', '.out'],
      s: [
        ['.page', 'filter:none!important'],
        ['body', 'overflow:auto!important;position:static!important'],
      ],
    });
    expect(aboutOf(files).dropped).toMatchObject({ 'other styles': 2, 'of one medium only': 1, dangerous: 1 });
  });

  it('say what is off on a host', async () => {
    const files = await compileRules(
      '@@||bay.example^$generichide',
      '@@||hill.example^$elemhide,generichide',
      '@@||cape.example^$shide',
      '@@||isle.example/forum^$elemhide',
      '||reef.example^$generichide',
    );
    const off = ['bay', 'hill', 'cape', 'isle', 'reef'].map((name) => rulesFor(files, `${name}.example`)?.o);
    expect(off).toEqual(['g', 'e', 's', undefined, undefined]);
  });

  it('name a country’s hosts once, as an entity', async () => {
    const tlds = ['com', 'de', 'fr', 'co.uk', 'co.id', 'nl', 'pl', 'it'];
    const files = await compileRules(
      `${tlds.map((tld) => `finder.${tld}`).join(',')}##.promo`,
      'finder.com,finder.de##.two',
    );
    expect(rulesFor(files, 'finder.*')).toEqual({ h: ['.promo'] });
    expect(rulesFor(files, 'finder.com')).toEqual({ h: ['.two'] });
  });

  it('follow [$domain=…], and leave out what holds on one path', async () => {
    const files = await compileRules('[$domain=bay.example|~m.bay.example]##.promo', '[$path=/x]bay.example##.path');
    expect(rulesFor(files, 'bay.example')).toEqual({ h: ['.promo'] });
    expect(rulesFor(files, 'm.bay.example')).toEqual({ x: ['.promo'] });
    expect(aboutOf(files).dropped).toMatchObject({ 'of one path only': 1 });
  });

  it('have international hosts as the browser calls them', async () => {
    const files = await compileRules('bücher.example##.promo');
    expect(rulesFor(files, 'xn--bcher-kva.example')).toEqual({ h: ['.promo'] });
  });
});

describe('Generic rules', () => {
  it('hang on a name that must be there', async () => {
    const files = await compileRules(
      '##.banner-ad',
      '##div.box.sponsor-box > a',
      '##a[href^="https://ads.example/go"]',
      '##section:has(> .promoted-item)',
      '##.with\\:colon',
    );
    expect(genericFor(files, '.banner-ad')).toEqual(['.banner-ad']);
    expect(genericFor(files, '.sponsor-box')).toEqual(['div.box.sponsor-box > a']);
    expect(genericFor(files, '@ads.example')).toEqual(['a[href^="https://ads.example/go"]']);
    expect(genericFor(files, '.promoted-item')).toEqual(['section:has(> .promoted-item)']);
    expect(genericFor(files, '.with:colon')).toEqual(['.with\\:colon']);
    const set = tokensOf(files);
    for (const token of ['.banner-ad', '.sponsor-box', '@ads.example', '.promoted-item', '.with:colon']) {
      expect(hasToken(set, token), token).toBe(true);
    }
  });

  it('without such a name go into the style sheet, those about parts of names in groups', async () => {
    const files = await compileRules(
      '##[id^="gpt-slot"]',
      '##ad-slot',
      '##[class*="promo-left"]',
      '##[class*="promo-right"]',
      '##[class*="promo-top"]',
      'bay.example#@#[class*="promo-top"]',
      '##div[style="width: 1px"]',
    );
    expect(untokenedOf(files)).toEqual([
      '[class*="promo"]:is([class*="promo-left"],[class*="promo-right"])',
      '[class*="promo-top"]',
      '[id^="gpt-slot"]',
      'ad-slot',
    ]);
    expect(aboutOf(files).dropped).toMatchObject({ 'too dear for every page': 1 });
  });

  it('are taken back everywhere by an exception without a host', async () => {
    const files = await compileRules('##.banner-ad', 'bay.example##.banner-ad', '#@#.banner-ad');
    expect(genericFor(files, '.banner-ad')).toBeNull();
    expect(rulesFor(files, 'bay.example')).toBeNull();
  });
});

describe('Left out and counted are', () => {
  it.each([
    ['bay.example##.paywall-overlay', 'paywall'],
    ['bay.example##div.tp-modal', 'paywall'],
    ['bay.example#?#div:contains(Advertisement)', 'procedural'],
    ['bay.example##.box:upward(2)', 'procedural'],
    ['bay.example##.bad!!', 'invalid'],
    ['bay.example##body', 'dangerous'],
    ['##p', 'dangerous'],
    ["bay.example#%#//scriptlet('abort-on-property-read', 'x')", 'scripts and HTML'],
    ['/bay\\d+\\.example/##.promo', 'hosts by pattern'],
  ])('%s (%s)', async (rule, reason) => {
    const files = await compileRules(rule, 'kept.example##.kept');
    expect(aboutOf(files).dropped[reason]).toBe(1);
    expect(textOf(files, 'utils/filters/data/hosts.txt')).toBe('1\nkept.example\t{"h":[".kept"]}');
    expect(textOf(files, 'utils/filters/data/generic.txt')).toBe('0');
  });

  it('rules for other programs and under conditions', async () => {
    const files = await compileRules(
      '!+ PLATFORM(windows, mac)',
      '##.not-here',
      '!+ NOT_PLATFORM(windows) NOT_OPTIMIZED',
      '##.here',
      '!+ PLATFORM(ext_chromium, ext_ff)',
      '##.here-too',
      '!#if (adguard_app_windows)',
      '##.nor-here',
      '!#endif',
      '##.after-all',
    );
    expect(
      ['.not-here', '.here', '.here-too', '.nor-here', '.after-all'].map((token) => genericFor(files, token)),
    ).toEqual([null, ['.here'], ['.here-too'], null, ['.after-all']]);
  });

  it('not the walls of ad blockers, nor boxes that ask to log in', async () => {
    const files = await compileRules('bay.example##.adblock-wall, .login-nag');
    expect(rulesFor(files, 'bay.example')).toEqual({ h: ['.adblock-wall', '.login-nag'] });
  });
});

describe('Network rules', () => {
  const blocked = (files: Files) => networkOf(files).filter(({ action }) => action.type === 'block');

  it('block and let through, and never a page', async () => {
    const files = await compileRules(
      '||adserver.example^',
      '@@||adserver.example/player.js$script',
      '/banner-left.$~stylesheet',
    );
    const rules = networkOf(files);
    expect(rules.map(({ action }) => action.type).sort()).toEqual(['allow', 'block', 'block']);
    expect(rules.map(({ id }) => id)).toEqual([1, 2, 3]);
    const allow = rules.find(({ action }) => action.type === 'allow');
    for (const { priority, condition } of blocked(files)) {
      expect(allow?.priority).toBeGreaterThan(priority);
      expect(condition.resourceTypes ?? []).not.toContain('main_frame');
      if (condition.excludedResourceTypes) expect(condition.excludedResourceTypes).toContain('main_frame');
    }
  });

  it.each([
    ['||adserver.example^$popup', 'network: pages and windows'],
    ['||adserver.example^$document', 'network: pages and windows'],
    ['/adserver\\d+/', 'network: regular expressions'],
    ['||adserver.example/x.js$redirect=noopjs', 'network: more than blocking'],
    ['||adserver.example^$removeparam=id', 'network: more than blocking'],
    ['||ads.piano.io/paywall.js', 'network: paywall'],
    ['||qzxwvkjhgfdsapo.example^', 'network: little-known hosts'],
    ['||ads-of-a-day.qpon^', 'network: little-known hosts'],
    ['||ad0a48896e.540f8cca2b.com^', 'network: little-known hosts'],
    ['||d1r90st78epsag.cloudfront.net^', 'network: little-known hosts'],
  ])('leave out %s (%s)', async (rule, reason) => {
    const files = await compileRules(rule);
    expect(networkOf(files)).toEqual([]);
    expect(aboutOf(files).dropped).toEqual({ [reason]: 1 });
  });

  it('leave a name out that Firefox refuses, and keep the others of its rule', async () => {
    const files = await compileRules('||ads.xn--api-hn0a.example^', '||ads.bay.example^');
    expect(blocked(files).map(({ condition }) => condition.requestDomains)).toEqual([['ads.bay.example']]);
  });
});

describe('Compiling', () => {
  const rules = ['bay.example,hill.example##.promo', '##.banner-ad', '##[id^="gpt-slot"]', '||adserver.example^'];

  it('gives the same bytes for the same lists, in whatever order rules stand', async () => {
    const files = await compileRules(...rules);
    expect(await compileRules(...rules)).toEqual(files);
    const turned = await compileRules(...[...rules].reverse());
    expect(aboutOf(turned).version).toBe(aboutOf(files).version);
    expect(aboutOf(await compileRules(...rules, '##.more')).version).not.toBe(aboutOf(files).version);
  });

  it('says what it was made of', async () => {
    expect(aboutOf(await compileRules(...rules))).toMatchObject({
      package: '@adguard/dnr-rulesets@1.0.0',
      compiled: '2026-11-01T06:00:00+00:00',
      lists: [{ name: 'Bay list', version: '1.2.3', licence: 'GPL-3.0', homepage: 'https://list.example', rules: 4 }],
      dropped: {},
    });
  });

  it.each([
    ['an empty one', '', 'is empty'],
    ['a binary one', `${listText('##.a')}\0\0`, 'is no text'],
    ['half of one', listText(...rules).slice(0, -40), 'is cut or was changed'],
    ['a changed one', listText(...rules).replace('banner', 'header'), 'is cut or was changed'],
    ['another page', '<!doctype html><title>Not found</title>', 'has no title'],
  ])('refuses %s', async (_what, text, message) => {
    await expect(compileTexts(listText('##.fine'), text)).rejects.toThrow(message);
  });
});
