import { siteName } from '../../utils/sites/site';
import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';
import { Group, type GroupProps } from './Group';

/** What is hidden on news pages, and where it is not. */
export function QuietGroup({ settings, onChange }: GroupProps) {
  const texts = useTexts();
  const { hideAds, hideNags, sitesOff } = settings;
  const remove = (site: string) => onChange({ sitesOff: sitesOff.filter((other) => other !== site) });
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
        name="hideNags"
        checked={hideNags}
        onChange={(next) => onChange({ hideNags: next })}
        hint={texts('optionsHideNagsHint')}
      >
        {texts('optionsHideNags')}
      </Switch>
      <div class="sites" data-sites-off>
        <h3 class="label">{texts('optionsSitesOff')}</h3>
        {sitesOff.length === 0 && <p class="hint">{texts('optionsSitesOffNone')}</p>}
        <ul>
          {sitesOff.map((site) => (
            <li key={site} data-site-off={site}>
              <bdi>{siteName(site)}</bdi>
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
    </Group>
  );
}
