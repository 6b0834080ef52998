/** What the field's own engine hides on a page by the same lists: the measure of what the veil hides. */
import { FiltersEngine } from '@ghostery/adblocker';
import { rawLists } from '../../scripts/filters/raw-lists';
import { siteOfHost } from '../../utils/sites/site';

export interface PageNames {
  classes: string[];
  ids: string[];
  hrefs: string[];
}

export interface ReferenceEngine {
  /** The selectors that it hides on a page with these names; standard CSS only. */
  selectorsFor(url: string, names: PageNames): string[];
}

/** @throws Error when the lists cannot be fetched */
export async function referenceEngine(): Promise<ReferenceEngine> {
  const lists = await rawLists();
  const engine = FiltersEngine.parse(Object.values(lists).join('\n'), {
    loadNetworkFilters: false,
    loadExtendedSelectors: false,
    enableHtmlFiltering: false,
  });
  return {
    selectorsFor(url, { classes, ids, hrefs }) {
      const { hostname } = new URL(url);
      const { styles } = engine.getCosmeticsFilters({
        url,
        hostname,
        domain: siteOfHost(hostname),
        classes,
        ids,
        hrefs,
        getBaseRules: true,
        getInjectionRules: false,
        getExtendedRules: false,
        getRulesFromDOM: true,
        getRulesFromHostname: true,
      });
      return selectorsIn(styles);
    },
  };
}

/** The engine gives style sheets: `a,\nb { display: none !important; }`, and styles of the lists' own, which hide nothing. */
function selectorsIn(styles: string): string[] {
  return styles.split('}').flatMap((rule) => {
    const [selectors = '', declarations = ''] = rule.split('{');
    if (!declarations.replaceAll(' ', '').startsWith('display:none!important')) return [];
    return selectors
      .split(',\n')
      .map((one) => one.trim())
      .filter(Boolean);
  });
}
