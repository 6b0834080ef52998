import { useEffect, useState } from 'preact/hooks';
import type { ActivePage } from '../../utils/browser/active-page';
import type { PopupActions } from '../../utils/browser/popup-actions';
import type { Settings } from '../../utils/browser/settings-schema';
import { siteName, siteOf } from '../../utils/sites/site';
import { Switch } from '../ui/Switch';
import { useTexts } from '../ui/texts';

interface SiteSwitchProps {
  page: Extract<ActivePage, { kind: 'page' }>;
  actions: Pick<PopupActions, 'loadSettings' | 'switchSite' | 'reload'>;
}

/** Hides ads and nags on this site, or leaves the site as it is. */
export function SiteSwitch({ page, actions }: SiteSwitchProps) {
  const texts = useTexts();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    void actions.loadSettings().then(setSettings);
  }, [actions]);

  const site = siteOf(page.description.url);
  if (!settings || !site) return null;
  const allOff = !settings.hideAds && !settings.hideNags;
  const flip = async (hide: boolean) => {
    setSettings(await actions.switchSite(site, !hide));
    setChanged(true);
  };
  return (
    <div class="site-switch">
      <Switch
        name="site"
        hook="data-site-switch"
        checked={!allOff && !settings.sitesOff.includes(site)}
        disabled={allOff}
        onChange={(hide) => void flip(hide)}
        hint={allOff ? texts('siteAllOff') : undefined}
      >
        {texts('siteSwitch', siteName(site))}
      </Switch>
      {changed && (
        <p class="sentence site-reload" role="status">
          <span>{texts('siteReload')}</span>
          <button type="button" class="button small" data-reload onClick={() => actions.reload(page.tabId)}>
            {texts('siteReloadNow')}
          </button>
        </p>
      )}
    </div>
  );
}
