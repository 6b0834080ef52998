import type { MessageKey } from '../../utils/browser/i18n';
import { CLEANINGS, type CleaningKind } from '../../utils/sites/cleanings';
import { Switch } from '../ui/Switch';
import { useLocale, useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';
import { SiteList } from './SiteList';

const NAMES = {
  ads: 'optionsSiteAds',
  nags: 'optionsSiteNags',
  consent: 'optionsSiteConsent',
} as const satisfies Record<CleaningKind, MessageKey>;

/** What is hidden on news pages, and where it is not. */
export function QuietGroup({ settings, onChange }: GroupProps) {
  const texts = useTexts();
  const { hideAds, hideNags, rejectConsent, adsEverywhere, showCount } = settings;
  return (
    <Group title={texts('optionsQuiet')} hint={texts('optionsQuietHint')}>
      <Switch
        name="hideAds"
        checked={hideAds}
        onChange={(next) => onChange({ hideAds: next })}
        hint={texts('optionsHideAdsHint')}
      >
        {texts('optionsHideAds')}
      </Switch>
      <Switch
        name="adsEverywhere"
        checked={adsEverywhere}
        disabled={!hideAds}
        onChange={(next) => onChange({ adsEverywhere: next })}
        hint={texts('optionsAdsEverywhereHint')}
      >
        {texts('optionsAdsEverywhere')}
      </Switch>
      <Switch
        name="hideNags"
        checked={hideNags}
        onChange={(next) => onChange({ hideNags: next })}
        hint={texts('optionsHideNagsHint')}
      >
        {texts('optionsHideNags')}
      </Switch>
      <Switch
        name="rejectConsent"
        checked={rejectConsent}
        onChange={(next) => onChange({ rejectConsent: next })}
        hint={texts('optionsConsentHint')}
      >
        {texts('optionsConsent')}
      </Switch>
      <Switch
        name="showCount"
        checked={showCount}
        onChange={(next) => onChange({ showCount: next })}
        hint={texts('optionsCountHint')}
      >
        {texts('optionsCount')}
      </Switch>
      <SitesLeftAlone settings={settings} onChange={onChange} />
    </Group>
  );
}

function SitesLeftAlone({ settings: { sites }, onChange }: GroupProps) {
  const texts = useTexts();
  const list = new Intl.ListFormat(useLocale(), { type: 'unit' });
  const remove = (site: string) => {
    const { [site]: _removed, ...others } = sites;
    onChange({ sites: others });
  };
  return (
    <SiteList
      name="off"
      sites={Object.keys(sites).sort()}
      title="optionsSitesOff"
      none="optionsSitesOffNone"
      remove="optionsSiteRemoveNamed"
      detail={(site) => {
        const off = sites[site] ?? [];
        if (off.length === CLEANINGS.length) return '';
        return texts('optionsSiteShows', list.format(off.map((kind) => texts(NAMES[kind]))));
      }}
      onRemove={remove}
    />
  );
}
