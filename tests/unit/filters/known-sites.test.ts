import { describe, expect, it } from 'vitest';
import { keepKnownSites, Mentions, nameOf } from '../../../scripts/filters/known-sites';
import type { HostRules } from '../../../utils/filters/format';

const mentionsOf = (...lines: string[]): Mentions => {
  const mentions = new Mentions();
  mentions.addList(lines.join('\n'));
  return mentions;
};
const times = (count: number, line: string): string[] => Array.from({ length: count }, (_, at) => `${line}-${at}`);

describe('nameOf', () => {
  it.each([
    ['m.bbc.co.uk', 'bbc'],
    ['bbc.*', 'bbc'],
    ['detik.com', 'detik'],
    ['localhost', 'localhost'],
  ])('%s: %s', (host, name) => expect(nameOf(host)).toBe(name));
});

describe('Mentions', () => {
  it('counts the hosts of rules of every kind, by the name of their site', () => {
    const mentions = mentionsOf(
      'bay.example,m.bay.example,~x.bay.example##.a',
      "bay.*#%#//scriptlet('x')",
      '||bay.example/ad.js$domain=hill.example|~cape.example',
      '! bay.example##.comment',
    );
    expect(mentions.of('www.bay.example')).toBe(4);
    expect(mentions.of('hill.example')).toBe(1);
    expect(mentions.of('cape.example')).toBe(0);
  });
});

describe('keepKnownSites', () => {
  const rules = (selector: string): HostRules => ({ h: [selector.padEnd(50, 'x')] });
  const hosts = new Map<string, HostRules>([
    ['famous.example', rules('.famous')],
    ['obscure.example', { ...rules('.obscure'), x: ['.kept'], o: 'g' }],
    ['bay-herald.example', rules('.herald')],
    ['porn.example', rules('.adult')],
  ]);
  const mentions = mentionsOf(
    ...times(5, 'famous.example##.a'),
    ...times(3, 'obscure.example##.b'),
    ...times(2, 'bay-herald.example##.c'),
    ...times(50, 'porn.example##.d'),
  );

  it('keeps all where there is room, but what nobody reads', () => {
    const { kept, left } = keepKnownSites(hosts, mentions, 10_000);
    expect([...kept.keys()]).toEqual(['bay-herald.example', 'famous.example', 'obscure.example']);
    expect(left).toBe(1);
  });

  it('keeps the best known and news first, and every exception', () => {
    const { kept, left } = keepKnownSites(hosts, mentions, 170);
    expect(kept.get('famous.example')).toEqual(hosts.get('famous.example'));
    expect(kept.get('bay-herald.example')).toEqual(hosts.get('bay-herald.example'));
    expect(kept.get('obscure.example')).toEqual({ x: ['.kept'], o: 'g' });
    expect(kept.has('porn.example')).toBe(false);
    expect(left).toBe(2);
  });

  it.each(['hill.*', 'hill9.example', 'hill.quest'])(
    'keeps a lasting name before %s, which is named as often',
    (passing) => {
      const both = new Map([
        [passing, rules('.passing')],
        ['cape.example', rules('.lasting')],
      ]);
      const named = mentionsOf(...times(3, `${passing}##.a`), ...times(3, 'cape.example##.b'));
      expect([...keepKnownSites(both, named, 90).kept.keys()]).toEqual(['cape.example']);
    },
  );

  it('keeps a well-known site with many rules before two that are little known', () => {
    const few = ['lane.example', 'mews.example'].map((host): [string, HostRules] => [host, rules(`.${host}`)]);
    const many: HostRules = { h: Array.from({ length: 3 }, (_, at) => `.many-${at}`.padEnd(50, 'x')) };
    const named = mentionsOf(
      ...times(4, 'cape.example##.a'),
      ...times(3, 'lane.example##.b'),
      ...times(3, 'mews.example##.c'),
    );
    expect([...keepKnownSites(new Map([...few, ['cape.example', many]]), named, 190).kept.keys()]).toEqual([
      'cape.example',
    ]);
  });
});
