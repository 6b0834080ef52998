import type { MessageKey } from '../../utils/browser/i18n';
import { CLEANINGS, type CleaningKind } from '../../utils/sites/cleanings';
import { siteName } from '../../utils/sites/site';
import { Switch } from '../ui/Switch';
import { useLocale, useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';

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
  const names = Object.keys(sites).sort();
  return (
    <div class="sites" data-sites-off>
      <h3 class="label">{texts('optionsSitesOff')}</h3>
      {names.length === 0 && <p class="hint">{texts('optionsSitesOffNone')}</p>}
      <ul>
        {names.map((site) => (
          <li key={site} data-site-off={site}>
            <span>
              <bdi>{siteName(site)}</bdi>
              {sites[site] && sites[site].length < CLEANINGS.length && (
                <span class="hint">
                  {texts('optionsSiteShows', list.format(sites[site].map((kind) => texts(NAMES[kind]))))}
                </span>
              )}
            </span>
            <button
              type="button"
              class="button small"
              data-site-remove
              aria-label={texts('optionsSiteRemoveNamed', siteName(site))}
              onClick={() => remove(site)}
            >
              {texts('optionsSiteRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
