import { describe, expect, it, vi } from 'vitest';
import { exemptions, syncNetworkRules } from '@/utils/browser/network-rules';
import { defaultSettings, type Settings } from '@/utils/browser/settings-schema';

const api = vi.hoisted(() => ({
  enabled: new Set<string>(),
  rules: [] as { id: number }[],
  calls: 0,
  most: 0,
  made: 0,
}));

/** The browser's rules, as far as they are used: a number that is there already is refused. */
vi.mock('@/utils/browser/api', () => {
  const slowly = async (change: () => void): Promise<void> => {
    api.calls += 1;
    api.most = Math.max(api.most, api.calls);
    api.made += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    api.calls -= 1;
    change();
  };
  return {
    browser: {
      declarativeNetRequest: {
        getDynamicRules: async () => [...api.rules],
        getEnabledRulesets: async () => [...api.enabled],
        updateDynamicRules: ({ removeRuleIds, addRules }: { removeRuleIds: number[]; addRules: { id: number }[] }) =>
          slowly(() => {
            const kept = api.rules.filter(({ id }) => !removeRuleIds.includes(id));
            for (const { id } of addRules)
              if (kept.some((rule) => rule.id === id)) throw new Error(`rule ${id} is there`);
            api.rules = [...kept, ...addRules];
          }),
        updateEnabledRulesets: ({
          enableRulesetIds,
          disableRulesetIds,
        }: {
          enableRulesetIds: string[];
          disableRulesetIds: string[];
        }) =>
          slowly(() => {
            for (const id of enableRulesetIds) api.enabled.add(id);
            for (const id of disableRulesetIds) api.enabled.delete(id);
          }),
      },
    },
  };
});

const settings = (change: Partial<Settings>): Settings => ({ ...defaultSettings, ...change });

describe('exemptions', () => {
  it('are none where nothing is off on a site', () => {
    expect(exemptions(defaultSettings)).toEqual([]);
    expect(exemptions(settings({ sites: { 'a.example': ['consent'] } }))).toEqual([]);
  });

  it('let the pages of sites off, each kind by itself', () => {
    const sites: Settings['sites'] = { 'b.example': ['ads', 'nags'], 'a.example': ['ads'], 'c.example': ['nags'] };
    const [ads, byAsker, nags, ...others] = exemptions(settings({ sites }));
    expect(ads).toMatchObject({
      id: 1,
      action: { type: 'allowAllRequests' },
      condition: { requestDomains: ['a.example', 'b.example'], resourceTypes: ['main_frame'] },
    });
    expect(byAsker).toMatchObject({
      id: 2,
      action: { type: 'allow' },
      condition: { initiatorDomains: ['a.example', 'b.example'] },
    });
    expect(nags).toMatchObject({
      id: 3,
      action: { type: 'allow' },
      condition: { initiatorDomains: ['b.example', 'c.example'] },
    });
    expect(others).toEqual([]);
  });

  it('leave out what browsers take for no domain, which would lose all of them', () => {
    const sites: Settings['sites'] = { '[::1]': ['ads'], 'A b': ['ads'], localhost: ['ads'], '127.0.0.1': ['ads'] };
    expect(exemptions(settings({ sites }))[0]?.condition.requestDomains).toEqual(['127.0.0.1', 'localhost']);
    expect(exemptions(settings({ sites: { '[::1]': ['ads'] } }))).toEqual([]);
  });
});

describe('syncNetworkRules', () => {
  it.each([
    [{}, ['ads', 'prompts']],
    [{ hideAds: false }, ['prompts']],
    [{ adsEverywhere: false }, ['prompts']],
    [{ hideNags: false }, ['ads']],
    [{ hideAds: false, hideNags: false }, []],
  ])('switches the rulesets: %j', async (change, enabled) => {
    await syncNetworkRules(settings(change));
    expect([...api.enabled].sort()).toEqual(enabled);
  });

  it('puts new exemptions in the place of old ones, one change after the other', async () => {
    const changes = ['a', 'b', 'c'].map((name) => settings({ sites: { [`${name}.example`]: ['ads'] } }));
    api.most = 0;
    await Promise.all(changes.map(syncNetworkRules));
    expect(api.most).toBe(1);
    expect(api.rules).toEqual(exemptions(changes[2] ?? defaultSettings));
    await syncNetworkRules(defaultSettings);
    expect(api.rules).toEqual([]);
  });

  it('changes nothing where the settings ask for what is there', async () => {
    const sites: Settings['sites'] = { 'a.example': ['ads', 'nags'] };
    await syncNetworkRules(settings({ sites }));
    api.made = 0;
    await syncNetworkRules(settings({ sites, showCount: false }));
    expect(api.made).toBe(0);
    await syncNetworkRules(settings({ sites: { 'b.example': ['ads', 'nags'] } }));
    expect(api.made).toBe(1);
  });
});
