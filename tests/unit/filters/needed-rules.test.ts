import { describe, expect, it } from 'vitest';
import type { NewRule } from '../../../scripts/filters/compile-network';
import { neededRules } from '../../../scripts/filters/needed-rules';
import { addressesOf, hostOf, literalOf, patternOf } from '../../../scripts/filters/url-pattern';

const PRIORITY = 10;
const rule = (type: 'block' | 'allow', condition: NewRule['condition'], priority?: number): NewRule => ({
  priority: priority ?? (type === 'block' ? PRIORITY : 20),
  action: { type },
  condition,
});
const hosts = rule('block', { requestDomains: ['ads.example', 'x.ads.example', 'bids.test'] });
/** The filters of what is left besides the hosts. */
const left = (...rules: NewRule[]): (string | undefined)[] =>
  neededRules([hosts, ...rules], PRIORITY)
    .slice(1)
    .map(({ condition }) => condition.urlFilter ?? condition.requestDomains?.join());

describe('what is left out', () => {
  it('is a host below another one, in every list of a rule', () => {
    const [first] = neededRules([hosts], PRIORITY);
    expect(first?.condition.requestDomains).toEqual(['ads.example', 'bids.test']);
    const some = rule('allow', { urlFilter: '/a.', initiatorDomains: ['a.news.test', 'news.test', 'news.example'] });
    expect(neededRules([some], PRIORITY)[0]?.condition.initiatorDomains).toEqual(['news.example', 'news.test']);
  });

  it('is what is blocked with its host, unless it stands higher', () => {
    expect(left(rule('block', { urlFilter: '||cdn.ads.example/x.js' }))).toEqual([]);
    expect(left(rule('block', { requestDomains: ['a.bids.test'], initiatorDomains: ['news.test'] }))).toEqual([]);
    expect(left(rule('block', { urlFilter: '||ads.example.org/x.js' }))).toEqual(['||ads.example.org/x.js']);
    expect(left(rule('block', { urlFilter: '||ads.example' }))).toEqual(['||ads.example']);
    expect(left(rule('block', { urlFilter: '||ads.example/x.js' }, 30))).toEqual(['||ads.example/x.js']);
  });

  it('is an exception of something that nothing blocks', () => {
    const blocked = rule('block', { urlFilter: '/banner/*.js', resourceTypes: ['script'] });
    const allow = (condition: NewRule['condition']) => left(blocked, rule('allow', condition)).slice(1);
    expect(allow({ urlFilter: '||news.test/advert.js' })).toEqual([]);
    expect(allow({ urlFilter: '||news.test/banner/a.js', resourceTypes: ['image'] })).toEqual([]);
    expect(allow({ urlFilter: '||news.test/banner/a.js' })).toEqual(['||news.test/banner/a.js']);
    expect(allow({ urlFilter: '||sub.ads.example/ok.js' })).toEqual(['||sub.ads.example/ok.js']);
    expect(allow({ urlFilter: '||sub-*.bids.test/ok.js' })).toEqual(['||sub-*.bids.test/ok.js']);
    // About no host: that nothing blocks it cannot be told.
    expect(allow({ urlFilter: '/advert.js' })).toEqual(['/advert.js']);
  });

  it('is an exception for other sites than those that the rule is about', () => {
    const blocked = rule('block', { urlFilter: '/banner/', initiatorDomains: ['news.test'] });
    const allow = (initiatorDomains: string[]) =>
      left(blocked, rule('allow', { urlFilter: '||cdn.test/banner/', initiatorDomains })).slice(1);
    expect(allow(['other.test'])).toEqual([]);
    expect(allow(['www.news.test'])).toEqual(['||cdn.test/banner/']);
  });
});

describe('a filter of addresses', () => {
  it.each([
    ['||ads.example^', 'https://x.ads.example/a', 'https://bads.example/'],
    ['||ads.example^', 'https://ads.example', 'https://ads.example.org/'],
    ['/ad/*.js|', 'https://news.test/ad/one.js', 'https://news.test/ad/one.js?x'],
    ['|https://ad.', 'https://ad.test/', 'http://ad.test/'],
    ['&ad_type=', 'https://a.test/?x&AD_TYPE=1', 'https://a.test/?ad_type=1'],
  ])('%s finds %s and not %s', (filter, found, other) => {
    expect(patternOf(filter, false).test(found)).toBe(true);
    expect(patternOf(filter, false).test(other)).toBe(false);
  });

  it('finds the addresses that are made of it', () => {
    for (const filter of ['||ads.example^', '|https://ad.test/*/x^', '/ad/*.js|', '://ads.']) {
      const pattern = patternOf(filter, false);
      expect(
        addressesOf(filter).filter((address) => !pattern.test(address)),
        filter,
      ).toEqual([]);
      expect(addressesOf(filter).every((address) => address.includes(literalOf(filter)))).toBe(true);
    }
  });

  it('names a host only where it names it whole', () => {
    expect(hostOf('||ads.example^x')).toBe('ads.example');
    expect(hostOf('||ads.example/x')).toBe('ads.example');
    expect(hostOf('||ads.')).toBeNull();
    expect(hostOf('||ads.example')).toBeNull();
    expect(hostOf('||ads*example/')).toBeNull();
    expect(hostOf('/ads.example/')).toBeNull();
  });
});
